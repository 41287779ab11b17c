"""Groups of words in which vendors announce changes, for `digest.tag.offers`."""

from __future__ import annotations

ANNOUNCED: dict[str, str] = {
    # What an administrator makes the product do, and what is then done.
    "GATE": (
        "restrict hide require prevent limit disable enable force block exclude mandate enforce "
        "lock configure set specify define control default stop suppress mask turn switch allow "
        "delay automatically auto schedule customise customize change_how determine decide"
    ),
    "GATED": (
        "restricted hidden required allowed permitted prevented limited disabled enabled forced "
        "blocked excluded mandated enforced locked configured set controlled switched_on "
        "turned_on suppressed masked cached automatically delayed made_mandatory customised "
        "customized given_permission emailed_automatically hidden_from anonymised encrypted "
        "throttled signed retained purged"
    ),
    # What is switched, connected and used.
    "SWITCHES": (
        "setting settings toggle checkbox check_box tick_box switch permission permissions policy "
        "policies parameter preference preferences global_setting configuration_option "
        "config_option advanced_setting system_setting"
    ),
    "MODULES": (
        "integration integrations connector connectors sync synchronisation synchronization bot "
        "widget module container plugin plug_in add_on addon extension app_for provider "
        "authentication sso single_sign_on saml oidc openid mfa two_factor passkey passkeys theme "
        "dark_mode language languages gateway webhook_service agent_bot encryption retention "
        "reminder_schedule auto_reply banner copilot assistant ai survey escalation "
        "access_control single_sign allowlist approval_step"
    ),
    "THINGS": (
        "variable variables trigger triggers criteria criterion column columns endpoint endpoints "
        "button buttons condition conditions placeholder placeholders filter filters attribute "
        "field fields property template templates view views wizard planner swimlanes threshold "
        "thresholds page pages tag tags feed graph board recipient shortcut shortcuts chart "
        "charts report reports calendar date codes lanes preview tab action actions search export "
        "import list lists menu screen dashboard type types status panel map timeline history "
        "step steps link operator function method parameter clone duplicate format icon colour "
        "label summary widget_type value values query tool picker editor merge comparison "
        "snapshot"
    ),
    # What people do with it, and what can be done to it.
    "DOING": (
        "leave accept edit add clone merge copy use view filter send delete duplicate drag sort "
        "search link import export see select create reply book attach map test move reorder "
        "update open choose print share download upload compare preview convert split assign log "
        "run start trigger undo recall pause resume resize pin group find record submit approve "
        "reject comment tag mention schedule_a insert dictate scan sign pay request rename reopen "
        "revert switch_between jump browse check save bulk raise write include navigate"
    ),
    "DONE": (
        "used edited cloned merged copied linked deleted filtered viewed sent duplicated dragged "
        "sorted added imported exported performed shared started triggered moved reordered "
        "collapsed received bulk pre_filled prefilled paused tagged retried processed compared "
        "inserted looked_up handed bundled selected opened split given grouped printed signed_off "
        "assigned created attached pinned searched accepted previewed resized booked read made "
        "renamed reopened run converted downloaded uploaded found mapped_to updated mentioned "
        "raised saved undone reverted recalled scanned chosen rated called embedded submitted "
        "rolled archived restored written reassigned transferred stored nested expanded folded "
        "colour color annotated"
    ),
}
