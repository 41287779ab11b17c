"""Groups of words that mean the same to a rule; a rule names the group in capitals.

Entries are parted by spaces; `_` ties words together, `*` ends a stem, capitals name other groups.
"""

from __future__ import annotations

VOCABULARY: dict[str, str] = {
    # What is spoken of: the feature.
    "THING": (
        "setting settings option options feature features box boxes tickbox checkbox tick_box "
        "check_box toggle switch permission permissions integration module flag rule tool view "
        "page button widget trigger variable connector sync filter filters functionality "
        "capability function report wizard column field endpoint change update"
    ),
    "IT": "it this that them these those one this_one that_one this_THING that_THING the_THING",
    "PRONOUN": "it this that them these those this_one that_one this_THING",
    # Switching on and using, as an order, a noun in -ing, and a state.
    "GOING": (
        "on live running going set_up switched_on turned_on rolled_out in_place up_and_running "
        "enabled activated configured installed connected ticked deployed adopted onboarded "
        "started sorted"
    ),
    "SWITCH_ON": (
        "enable_IT activate_IT tick_IT flip_IT flick_IT check_the_box check_this_box "
        "tick_the_~1_box turn_IT_on switch_IT_on toggle_IT_on flip_IT_on flick_IT_on have_IT_on "
        "put_IT_on pop_IT_on leave_IT_on keep_IT_on turn_on_~1_IT switch_on_~1_IT toggle_on_IT "
        "flip_on_IT hit_the_toggle flip_the_~1_switch set_IT_up set_up_IT opt_in opt_into_IT "
        "turn_~3_on switch_~3_on toggle_~3_on set_IT_live take_IT_live push_IT_live get_IT_GOING "
        "get_IT_set get_~3_enabled get_~3_activated get_~3_configured get_~3_installed "
        "get_~3_connected get_~3_ticked get_~3_set_up get_~3_switched_on enable_$ enable_for "
        "enable_on enable_in enable_everywhere enable_across activate_for activate_on "
        "switch_on_for turn_on_for"
    ),
    "TAKE_UP": (
        "use_~1_IT adopt_IT deploy_IT install_IT implement_IT configure_IT connect_IT embrace_IT "
        "apply_IT roll_IT_out roll_out_IT start_using begin_using start_adding start_with_IT "
        "lean_on_IT lean_into_IT lean_into take_advantage_of make_~1_use_of make_the_most_of "
        "leverage_IT grab_IT take_it_up move_~4_to_IT move_~4_over_to_IT move_~4_onto_IT "
        "switch_~4_over_to_IT switch_over_to_IT switch_to_IT change_over change_to_IT "
        "migrate_~4_to_IT move_over jump_on_IT standardise_on_IT standardize_on_IT build_~2_in "
        "bake_~2_in pick_IT_up pick_up_IT bring_IT_in put_IT_to_work put_IT_to_use "
        "put_IT_in_place get_~2_using get_on_board"
    ),
    "USE_IT": "SWITCH_ON TAKE_UP",
    "ENABLING": (
        "enabling activating using adopting deploying installing implementing configuring ticking "
        "flipping trying testing_out having moving migrating switching turning connecting rolling "
        "setting_up setting_IT_up exploring embracing making_use taking_up experimenting "
        "checking_out trialling trialing getting_on getting_IT"
    ),
    "SWITCHING_ON": (
        "switching_IT_on turning_IT_on switching_on_IT turning_on_IT enabling_IT activating_IT "
        "ticking_IT flipping_IT using_IT switching_on turning_on enabling"
    ),
    "GOING_LIVE": (
        "enable enabling activate activating turn_~2_on turning_~2_on switch_~2_on "
        "switching_~2_on flip flipping roll_~2_out rolling_~2_out go_live going_live touch "
        "touching deploy deploying let_~3_loose letting_~3_loose let_~3_near letting_~3_near "
        "adopting adopt committing commit tick_it ticking going_wide go_wide going_anywhere "
        "putting_~2_live"
    ),
    "BEING_ON": (
        "enabled activated active running live ticked on switched_on turned_on toggled_on "
        "installed configured set_up rolled_out deployed in_place in_use connected"
    ),
    "TOUCHING": (
        "enabling activating adopting deploying installing implementing ticking flipping flicking "
        "turning switching rolling touching changing going_live going_near letting committing "
        "enable activate adopt deploy install implement tick flip flick turn switch roll touch "
        "change go_live go_near let commit use using running run import importing merging merge "
        "applying apply upgrading upgrade pressing press deleting delete connecting connect "
        "saving sending handing giving give hand opening open you_start publish publishing "
        "migrating migrate removing remove going relying rely it_goes it_reaches customers "
        "clients anyone configuring exposing granting grant"
    ),
    # Verbs of an order that say little alone, and much with "it" or "today" behind them.
    "DO": (
        "activate add adopt apply ask assign attach bake begin bin bind bookmark bring build bump "
        "combine configure connect crank create delegate deploy dial ditch drag drop dump embrace "
        "enable encourage exchange expose extend feed fill flip fold get give grab hand hit hook "
        "include insist install introduce kill lean let link load lock make mandate map mention "
        "migrate move offer pair phase pin place plug point populate promote publish push put "
        "rebuild record redo refactor replace request require retire rework rewrite roll run save "
        "schedule scrap set share show slot standardise standardize start stop strip sunset swap "
        "switch take teach tell throw tick trade treat try turn update upgrade use wean wire work"
    ),
    # Verbs of any other order; weak, since some hosts write benefits in the imperative.
    "ORDER": (
        "DO ship create fill select send call carry claim collect commit complete copy define "
        "design distribute draft drive dust ease eliminate empty establish evaluate expand "
        "experiment explain fetch file finish fire force forward gather greenlight grow guide "
        "host import improve invest invite join jump keep launch lead leave limit list look loop "
        "maintain manage measure mount name nudge order organise organize pass pick play pop "
        "present press prioritise promise promote provide pull rely remember remove rename "
        "require reserve reset ring route rotate sell serve shift shrink sign spend spread stack "
        "standardise station stick store streamline submit supply support surface tackle tag "
        "trigger trim trust tuck unify unleash unlock upload validate wear widen win wrap write "
        "opt hook rig dig open head crack hide pay follow allow ask have"
    ),
    "SOON": (
        "today now tonight tomorrow immediately straight_away right_away asap this_week "
        "this_month this_fortnight on_monday next_week from_day_one as_soon_as straight_after "
        "right_after the_moment first_thing everywhere across_the_board the_day the_minute "
        "the_second when_you_upgrade after_the_upgrade after_the_update at_once without_delay "
        "before_~4_month before_~4_run before_~4_week before_~4_year before_~4_invoice "
        "before_~4_billing from_now_on for_everyone for_every for_all on_every in_every on_all "
        "in_all across_all across_every by_lunchtime by_friday"
    ),
    # People.
    "ADVISER": "we i i_personally we_both connor robbie our_team",
    "EVERYONE": "anyone anybody whoever everyone everybody",
    "CROWD": (
        "everyone everybody anyone anybody all_of_you most_of_you every_msp every_team "
        "every_service_desk every_shop every_tenant all_msps msps teams shops desks admins "
        "administrators you every_admin most_msps most_teams most_shops all_teams partners"
    ),
    "STAFF": (
        "agent agents technician technicians tech techs engineer engineers user users client "
        "clients customer customers contact contacts contractor contractors guest guests follower "
        "followers staff end_user end_users dispatcher dispatchers people visitor visitors "
        "approver approvers supplier suppliers recipient recipients member members"
    ),
    "SENSITIVE": (
        "internal confidential private sensitive_~1 secret secrets password passwords credential "
        "credentials cost_price cost_prices cost_data costs margin margins markup salary salaries "
        "payroll hr colleague colleagues each_other other_client other_clients other_customer "
        "other_customers another_client another_customer whispers payslips bank_details "
        "purchase_price purchase_prices buy_price buy_prices supplier_prices every_client "
        "every_customer personal_data each_others salaries_of profit profits"
    ),
    # Harm that a change may do: verbs as "may ...", "it ...s", "gets ...ed"; nouns, adjectives.
    "MAY": (
        "can could may might will would likely_to tends_to tend_to liable_to bound_to going_to "
        "prone_to"
    ),
    "HARM": (
        "overwrite wipe erase break resend clobber hammer flood spam discard strip renumber "
        "invalidate disconnect expose leak reveal destroy corrupt knock confuse surprise upset "
        "clash conflict interfere swamp overload overwhelm crash freeze hang fail misfire vanish "
        "disappear mess_up fall_over fall_apart lock_~3_out log_~2_out kick_~2_out catch_~3_out "
        "trip_~2_up stop_working clog stall burn alarm annoy puzzle mislead distort skew inflate "
        "orphan shut_out leave_~2_with leave_~3_showing leave_~3_without leave_~3_open "
        "leave_~3_stuck result_in lead_to blow_up bite backfire become_public become_visible "
        "time_out go_wrong go_missing throw_off throw_~3_off ruin undo muddy clutter pollute "
        "disrupt damage harm hurt jam choke lose drop double bypass cost_you over_bill overbill "
        "under_bill underbill overcharge misbill fall_out_of struggle drift frustrate degrade "
        "impair hinder impede strand truncate desync misroute mis_match mismatch re_trigger "
        "retrigger re_send re_open mess_with interfere_with conflict_with clash_with get_lost "
        "get_stuck get_messy end_up derail sting trip bombard inundate drown balloon spiral"
    ),
    "HARMS_HARD": (
        "overwrites wipes erases breaks resends clobbers hammers floods spams renumbers "
        "invalidates leaks reveals destroys corrupts knocks clashes conflicts interferes swamps "
        "overloads overwhelms crashes freezes misfires vanishes disappears confuses orphans skews "
        "distorts inflates empties blows_up bites backfires locks_~3_out logs_~3_out kicks_~3_out "
        "falls_over falls_apart catches_~2_out trips_~2_up messes_up messes_with throws_~3_off "
        "disrupts clutters pollutes ruins undoes bombards inundates drowns truncates retriggers "
        "silently_~2 derails strands stops_working goes_wrong times_out fails_silently clogs jams "
        "chokes"
    ),
    "HARMS": (
        "HARMS_HARD bypasses discards disconnects doubles drops duplicates goes_missing ignores "
        "loses misses strips"
    ),
    "HARMED": (
        "overwritten wiped erased lost dropped ignored duplicated clobbered discarded stripped "
        "renumbered recalculated invalidated disconnected exposed leaked destroyed corrupted "
        "skipped locked_out logged_out kicked_out orphaned doubled cut_off truncated unlinked "
        "detached rebilled re_billed overcharged billed_twice charged_twice missed mangled "
        "garbled scrambled bounced flooded spammed swamped overwhelmed confused surprised stuck "
        "caught_out thrown_off knocked_out voided misrouted bypassed rejected flagged_as "
        "marked_as_spam inflated skewed distorted"
    ),
    "ALTERED": (
        "HARMED deleted removed reset replaced reassigned resent re_sent retagged converted "
        "shifted changed moved closed merged billed charged emptied rewritten reverted reopened "
        "restarted re_opened disabled blocked blanked cleared repriced re_priced rounded affected "
        "impacted touched renamed reordered reclassified swapped migrated deactivated re_rated "
        "rerated restated reindexed retired"
    ),
    "ALTERS": (
        "hides removes changes stops disables moves resets closes deletes clears replaces "
        "turns_off switches_off locks affects reveals exposes forces restarts reopens reorders "
        "renames rewrites recalculates resends reassigns unassigns cancels pauses converts "
        "updates overrides emails notifies triggers sends impacts alters charges bills archives "
        "reverts restricts blocks"
    ),
    "BAD_NOUN": (
        "confusion noise clutter chaos duplicates duplicate_~1 errors mistakes delays delay lag "
        "disputes complaints mess trouble problems issues gaps conflicts failures loops downtime "
        "outage outages overhead extra_work rework support_calls double_billing double_entries "
        "data_loss loss losses incorrect_~1 wrong_~1 unexpected_~1 unwanted_~1 unintended_~1 "
        "accidental_~1 inconsistent_~1 inconsistencies discrepancies discrepancy bounces "
        "throttling timeouts false_alarms false_positives headaches friction disruption surprises "
        "spam flood backlog bottleneck bottlenecks strain instability misunderstandings "
        "bill_shock leaks exposure breach broken_~1 missing_~1 orphaned_~1 stale_~1 load pressure "
        "more_tickets more_emails"
    ),
    "BAD_ADJ": (
        "confusing noisy slow slower messy misleading overwhelming disruptive destructive "
        "intrusive unpredictable inconsistent inaccurate wrong incorrect unreliable awkward "
        "painful fiddly tricky stale lossy expensive costly risky dangerous sluggish blank "
        "negative unreadable clunky laggy frustrating surprising overbearing heavy_handed "
        "aggressive temperamental finicky fragile brittle flaky problematic troublesome harmful "
        "sensitive_to"
    ),
    "TIME_UNIT": (
        "second seconds minute minutes hour hours day days week weeks month months overnight "
        "while night nights"
    ),
    "OLD": (
        "existing old current historic historical previous open past live legacy saved in_flight "
        "already_sent unsaved"
    ),
    "REVIEWING": (
        "review reviewing audit auditing check checking double_check double_checking verify "
        "verifying validate validating inspect confirm confirming revisit revisiting go_through "
        "go_over going_through going_over look_over look_through look_at look_into a_look_at "
        "sort_out tidy_up clean_up map_out agree plan planning document brief warn tell train "
        "prepare export back_up take_stock read test walk_through"
    ),
    # Weight of praise.
    "STRONG": (
        "major massive huge enormous monumental tremendous outstanding superb fantastic brilliant "
        "excellent amazing awesome incredible terrific stellar significant substantial critical "
        "crucial vital essential important key powerful impressive game_changing transformative "
        "cracking killer impactful invaluable wonderful remarkable phenomenal magnificent "
        "superlative hugely_useful indispensable valuable fabulous sizeable mighty first_class "
        "world_class top_notch very_welcome hefty gigantic colossal spectacular meaningful "
        "high_impact high_value top_tier much_needed long_awaited"
    ),
    "GREAT": "STRONG great big lovely real solid strong serious",
    "GAIN": (
        "improvement improvements safeguard safeguards guardrail guardrails feature features win "
        "wins addition additions change enhancement enhancements upgrade update fix repair step "
        "step_up step_forward leap leap_forward boost gain release work stuff protection "
        "time_saver saver timesaver capability quality_of_life milestone security_fix improvment "
        "development progress benefit help piece quality_of_life_improvement quality_of_life_win "
        "plus move foundation advance relief jump stride strides control building_block tool "
        "functionality savings saving win_for difference achievement news safety_net net "
        "change_for wins_for shift rework result redesign overhaul"
    ),
    "EVER": (
        "release version episode month fortnight year update list notes batch week cycle bunch "
        "round show post"
    ),
    # Lack of weight.
    "MINOR": (
        "small minor tiny little cosmetic modest trivial slight minimal simple wee incremental "
        "subtle negligible low_impact miniature"
    ),
    "READERS": (
        "you us msps people shops shop teams team desks desk tenants clients admins users readers "
        "customers setups environments businesses organisations companies folk msp offices office"
    ),
    "FEW": "few hardly_any hardly_anyone hardly_anybody nobody no_one not_many very_few almost_no",
    "NICHE": (
        "niche corner_case corner_cases edge_case edge_cases specialist specialised specialized "
        "esoteric obscure exotic fringe overkill situational narrow unusual"
    ),
}
