"""The vocabulary of the areas where people are served and the product is run."""

from __future__ import annotations

from digest.tag.area_row import AreaRow

SERVICE_AREAS: tuple[AreaRow, ...] = (
    AreaRow(
        "tickets",
        5.5,
        (
            "ticket|tickets|sla|slas|incident|incidents|triage|dispatch|followers|qualification|"
            "major_incident",
            "service request|requests",
            "child|parent|grandchild|recurring|merged ticket|tickets",
            "response|resolution target|targets|time",
            "change calendar|request|requests",
            "call screen|management|queue",
            "canned replies|text",
            "ticket|approval rule|rules",
            "field visibility",
            "ticket|tickets ~1 customer|details|screen|type|types|view|views",
        ),
    ),
    AreaRow(
        "tickets",
        4,
        (
            "approval|approvals|approver|approvers|on_hold|to_do|checklist|checklists|escalation|"
            "escalations|feed",
        ),
    ),
    AreaRow(
        "tickets",
        5,
        ("action|actions",),
    ),
    AreaRow(
        "tickets",
        2,
        (
            "queue|priority|priorities|service_desk|status|appointment|appointments|calls|board|"
            "child|agent|triage|customer_and_site",
        ),
    ),
    AreaRow(
        "automation",
        7,
        (
            "runbook|runbooks|workflow|workflows|automations|automation_criteria|automation_rule|"
            "automation_rules",
            "database lookup|lookups",
            "custom table|tables",
            "approval flow_rule|process_rule",
        ),
    ),
    AreaRow(
        "automation",
        5,
        ("automation|orchestration|macro|macros|automated",),
    ),
    AreaRow(
        "automation",
        3,
        (
            "trigger|triggers|criteria|rule|rules|steps|loop|http|lookup|lookups|expression|"
            "expressions|script|variable|variables|schedule|scheduled",
            "ticket rule|rules",
        ),
    ),
    AreaRow(
        "portal",
        8.5,
        ("portal|self_service|end_user_portal|service_catalogue|customer_portal",),
    ),
    AreaRow(
        "portal",
        2,
        ("end_users|client_facing|self_serve",),
    ),
    AreaRow(
        "email",
        6,
        (
            "email|emails|mailbox|mailboxes|mail|inbox|dmarc|spf|dkim|smtp|imap|reply_to|"
            "signature|signatures|campaign|campaigns|newsletter|message_id|bounce|bounces|"
            "autoresponder|unsubscribe",
        ),
    ),
    AreaRow(
        "email",
        9,
        (
            "email template|templates",
            "mail campaign|campaigns",
            "distribution list|lists",
            "action email|emails",
        ),
    ),
    AreaRow(
        "email",
        1.5,
        (
            "template|templates|message|messages|sender|recipient|recipients|outgoing|inbound|"
            "address|reply|replies",
        ),
    ),
    AreaRow(
        "security",
        7,
        (
            "security|encryption|encrypted|sso|openid|passkey|passkeys|password|passwords|mfa|"
            "2fa|vulnerability|permission|permissions|compliance|privacy|gdpr|anonymise|"
            "credentials|authentication|saml|oauth|firewall|sessions|passwordless|erasure|"
            "ransomware|phishing",
            "single sign_on",
            "two|second|multi factor",
            "access control",
            "sign in|ins|on_to",
            "audit log|trail",
            "ip allow|allowlist|restriction|restrictions",
        ),
    ),
    AreaRow(
        "security",
        3,
        (
            "role|roles|secret|login|logins|restrict|access|session|authenticator|governance|"
            "certificate|certificates|token|tokens|signed",
        ),
    ),
    AreaRow(
        "api",
        9,
        (
            "api|endpoint|endpoints|swagger|graphql|openapi|odata",
            "rest api",
        ),
    ),
    AreaRow(
        "api",
        3.5,
        ("webhook|webhooks|json|developers|payload|payloads|schema|schemas|scopes|sdk",),
    ),
    AreaRow(
        "admin",
        7,
        (
            "lookup code|codes",
            "custom field|button|buttons ~2 configuration|clone",
            "data retention|export_wizard",
            "user guide|guiding",
            "import wizard|template|confirmation",
            "agent application|app",
            "main application",
            "accessibility",
        ),
    ),
    AreaRow(
        "admin",
        14,
        ("configuration|config change ~1 tracking|log|history",),
    ),
    AreaRow(
        "admin",
        2.5,
        ("custom_field|custom_fields",),
    ),
    AreaRow(
        "admin",
        3,
        (
            "configuration|advanced_settings|top_level|top_levels|department|departments|sandbox|"
            "naming|terminology|administrator|administrators|translations|language|languages|"
            "theme|branding|bulk_edit|tenant|database|backup|backups|onboarding|licence|licences|"
            "upgrade|maintenance|navigation|keyboard|shortcuts|wizard|custom_buttons|team|teams",
        ),
    ),
    AreaRow(
        "admin",
        1,
        (
            "config|setting|settings|option|import|imports|audit|role|roles|customer|customers|"
            "user|users|site|sites|organisation|layout|menu|area|areas|name|spreadsheet|global|"
            "admins|merge|field|fields",
        ),
    ),
    AreaRow(
        "knowledge",
        9,
        (
            "knowledge|kb|article|articles|faq|faqs|wiki|how_to_guide",
            "knowledge base",
        ),
    ),
    AreaRow(
        "chat",
        9,
        (
            "chat|chats|chatbot|messenger|whatsapp|visitor|visitors",
            "live chat",
            "virtual agent",
        ),
    ),
    AreaRow(
        "time",
        8,
        (
            "timesheet|timesheets|overtime|rota|mileage|timekeeping",
            "time entry|entries|tracking|off|sheet|sheets|recording",
            "log|logged|logging|posted|travel|work time",
            "leave request|requests",
            "clock in|out",
            "holiday|holidays",
        ),
    ),
    AreaRow(
        "time",
        4,
        (
            "timer|timers|calendar|calendars|stopwatch|shift|shifts|working_hours|hours_worked|"
            "availability",
        ),
    ),
    AreaRow(
        "time",
        2,
        ("appointment|appointments|hours",),
    ),
)
