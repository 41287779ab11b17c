"""The vocabulary of the areas where money, goods and work are planned and counted."""

from __future__ import annotations

from digest.tag.area_row import AreaRow

BUSINESS_AREAS: tuple[AreaRow, ...] = (
    AreaRow(
        "billing",
        7,
        (
            "invoice|invoices|invoicing|prepay|unbilled|stripe|avalara|gocardless|proration|"
            "prorate|meter_reading|meter_readings",
            "credit note|notes|line|lines",
            "billing plan|profile|profiles|template|templates|tab|rules|run|details",
            "charge rate|rates",
            "billing|payment|payments|tax|vat",
        ),
    ),
    AreaRow(
        "billing",
        5,
        (
            "contract|contracts|agreement|agreements|expense|expenses|ledger|nominal|xero|"
            "quickbooks|sage|reconcil*|accounting|accountant|bookkeeping|dunning|arrears|deposit|"
            "deposits|refund|refunds",
            "month end",
            "recurring invoice|invoices|billing|line|lines",
            "card terminal|payment",
        ),
    ),
    AreaRow(
        "billing",
        2,
        (
            "finance|revenue|profit|charge|charges|billable|bill|rounding|money|meters|currency|"
            "cost|costs",
        ),
    ),
    AreaRow(
        "sales",
        7,
        (
            "quote|quotes|quotation|quotations|opportunity|opportunities|pipeline|prospect|"
            "prospects|crm",
            "sales order|orders|mailbox_order|rep|team",
            "purchase order|orders|requisition|requisitions",
            "item bundle|bundles|catalogue|catalog",
            "consignment|consignments|catalogue|upsell|proposal|proposals",
        ),
    ),
    AreaRow(
        "sales",
        4,
        (
            "stock|supplier|suppliers|procurement|warehouse|leads|discount|discounts|margin|"
            "margins|goods|reorder",
        ),
    ),
    AreaRow(
        "sales",
        2.5,
        ("item|items|product|products|sales|selling|buyers|accounts",),
    ),
    AreaRow(
        "assets",
        6.5,
        (
            "asset|assets|device|devices|configuration_item|configuration_items|cmdb|warranty|"
            "warranties|hardware|laptop|discovery|serial_number|serial_numbers|mac_address|"
            "software_licences|peripherals",
        ),
    ),
    AreaRow(
        "assets",
        2,
        ("rmm|printers|printer|inventory|services|service|model|manufacturer|stocktake",),
    ),
    AreaRow(
        "integrations",
        7.5,
        (
            "scim|integration|integrations|connector|connectors|entra|intune|hubspot|splashtop|"
            "site24x7|ninja|ninjaone|datto|connectwise|manageengine|pax8|csp|gdap|slack|"
            "salesforce|zapier|jira|userguiding|keeper|hudu|auvik|shopify|mailchimp|lansweeper|"
            "kaseya|addigy|jamf|meraki|twilio|ringcentral|3cx|dynamics|sentinelone|huntress|m365|"
            "trello|asana|okta|duo|bitdefender|sophos|veeam|acronis|domotz|liongard|cisco|"
            "teamviewer|logmein|crowdstrike|servicenow|azure|aws",
            "azure ad|devops",
            "microsoft teams|365|graph|bot",
            "teams bot",
            "google maps|workspace|calendar",
            "it glue",
            "n able|central",
            "power automate|bi",
            "third|3rd party",
            "office|microsoft 365",
            "incoming|inbound ~2 alerts|webhook|webhooks",
        ),
    ),
    AreaRow(
        "integrations",
        4,
        (
            "xero|quickbooks|sage|sync|syncs|synced|google|microsoft|mapping|mappings|exchange|"
            "vendor|vendors|avalara|webhook|webhooks|rmm|sharepoint|stripe|teams_message|outlook",
        ),
    ),
    AreaRow(
        "reporting",
        7,
        (
            "report|reports|reporting|dashboard|dashboards|chart|charts|query_builder|wallboard|"
            "wallboards|analytics|kpi|kpis|power_bi|gauge|pivot",
        ),
    ),
    AreaRow(
        "reporting",
        3,
        (
            "csv|exports|satisfaction|measures|odata|doughnut|pie|graph|metrics|statistics|widget|threshold|thresholds|analysis|"
            "figures|trend|trends|export_of|forecast",
        ),
    ),
    AreaRow(
        "projects",
        7,
        (
            "project|projects|gantt|milestone|milestones|sprint|sprints|capacity_planner|"
            "task_board|task_boards|backlog|kanban",
            "software release|releases",
        ),
    ),
    AreaRow(
        "projects",
        3,
        (
            "task|tasks|phase|phases|timeline|budget|budgets|capacity|swimlanes|releases|release|"
            "resource|planner",
        ),
    ),
)
