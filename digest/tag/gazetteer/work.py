"""Office suites, chat, telephony, automation, AI, reporting, and the product's modules."""

from __future__ import annotations

from digest.model import MODULE, Integration
from digest.tag.gazetteer.rows import plain

_OFFICE = (
    Integration(
        "Microsoft 365",
        "e-mail and calendar",
        ("M365", "Office 365", "O365", "MS 365", "Microsoft Graph"),
    ),
    Integration(
        "Microsoft Exchange",
        "e-mail and calendar",
        ("Exchange Online", "Exchange Server", "MS Exchange"),
        # An exchange rate is no mailbox.
        ("Exchange",),
        ("calendar", "calendars", "mailbox", "mailboxes"),
        part_of="Microsoft 365",
    ),
    Integration(
        "Outlook",
        "e-mail and calendar",
        ("Microsoft Outlook", "Outlook add-in"),
        ("Outlook",),
        ("calendar", "calendars", "mailbox", "appointments"),
        part_of="Microsoft 365",
    ),
    Integration("Microsoft Intune", "device management", ("Intune",), part_of="Microsoft 365"),
    Integration("Microsoft Azure", "cloud", ("Azure",)),
    Integration("AWS", "cloud", ("Amazon Web Services",)),
    Integration("Google Cloud", "cloud", ("Google Cloud Platform", "GCP")),
    Integration("Google Workspace", "e-mail and calendar", ("G Suite", "GSuite", "Google Apps")),
    Integration("Gmail", "e-mail and calendar", ("Google Mail",), part_of="Google Workspace"),
    Integration("Google Calendar", "e-mail and calendar", part_of="Google Workspace"),
    Integration("Calendly", "e-mail and calendar"),
    Integration("TimeZest", "e-mail and calendar", ("Time Zest",)),
    Integration("Microsoft Bookings", "e-mail and calendar", part_of="Microsoft 365"),
    *plain("e-mail and calendar", "Zoho Mail; Fastmail; IceWarp; Zimbra; Cronofy"),
)

_TALK = (
    Integration(
        "Microsoft Teams",
        "chat",
        ("MS Teams",),
        # Agents stand in teams too, and "Teams" heads many a title.
        ("Teams",),
        ("bot", "channel", "channels", "meeting", "meetings", "call", "calls", "chat", "message"),
        part_of="Microsoft 365",
    ),
    Integration("Slack", "chat", wary=("Slack",), beside=("channel", "channels", "message", "bot")),
    Integration("Facebook Messenger", "chat", ("FB Messenger",)),
    Integration("Thread", "chat", ("getthread", "Chatgenie"), ("Thread",)),
    Integration("Intercom", "chat", wary=("Intercom",)),
    *plain(
        "chat",
        "Discord; WhatsApp; Google Chat; Mattermost; Telegram; LiveChat; Tawk.to",
    ),
    *plain("portal", "CloudRadial; DeskDirector; Invarosoft"),
    Integration("3CX", "telephony"),
    Integration(
        "Zoom", "telephony", ("Zoom Phone", "Zoom Meetings"), ("Zoom",), ("meeting", "meetings")
    ),
    Integration("RingCentral", "telephony", ("Ring Central",)),
    Integration("Cisco Webex", "telephony", ("Webex",)),
    Integration("GoTo Connect", "telephony", ("Jive Communications",)),
    Integration("Gamma Horizon", "telephony", ("Horizon Collaborate",)),
    *plain(
        "telephony",
        "Dialpad; 8x8; Vonage; Twilio; Aircall; Mitel; Avaya; Nextiva; CloudTalk; Talkdesk; Five9;"
        "Yeastar; Wildix; Bvoip; Genesys; FreePBX; Asterisk PBX; VoIPcloud; Amazon Connect;"
        "Tollring;"
        "Akixi; Sangoma; Grandstream; CallSwitch; Clicksend; MessageMedia; Esendex",
    ),
)

_AUTOMATION = (
    Integration("Zapier", "automation"),
    Integration("Make", "automation", ("Make.com", "Integromat"), ("Make",)),
    Integration("Power Automate", "automation", ("Microsoft Flow", "MS Power Automate")),
    Integration("Azure Logic Apps", "automation", ("Logic Apps",), part_of="Microsoft Azure"),
    Integration("Pia", "automation", ("Pia aiDesk", "Pia.ai"), ("Pia",)),
    Integration("CIPP", "automation"),
    *plain(
        "automation", "Rewst; n8n; Workato; Tray.io; MSPbots; Nerdio; Gradient MSP; Mulesoft; Boomi"
    ),
    Integration("OpenAI", "AI", ("Open AI", "ChatGPT")),
    Integration("Azure OpenAI", "AI", ("Azure Open AI",), part_of="Microsoft Azure"),
    Integration("Azure AI Translator", "AI", part_of="Microsoft Azure"),
    Integration("Anthropic", "AI", ("Claude AI", "Anthropic Claude")),
    Integration("Google Gemini", "AI", wary=("Gemini",)),
    Integration("Microsoft Copilot", "AI", ("Copilot Studio", "M365 Copilot"), ("Copilot",)),
    *plain("AI", "zofiQ; Neo Agent; Mizo; Hatz AI; Perplexity; DeepL; Rallied AI"),
    Integration("Power BI", "reporting", ("PowerBI", "Microsoft Power BI")),
    *plain(
        "reporting",
        "BrightGauge; Cognition360; Tableau; Looker Studio; Snowflake; Databricks; Geckoboard",
    ),
)

_REST = (
    Integration("SmileBack", "surveys", ("Smile Back",)),
    Integration("Simplesat", "surveys", ("Simple Sat",)),
    *plain("surveys", "Crewhu; Nicereply; Customer Thermometer; SurveyMonkey; Typeform"),
    Integration("Google Maps", "maps"),
    *plain("maps", "what3words; Mapbox; Bing Maps; OpenStreetMap; Loqate; Ideal Postcodes"),
    *plain("people", "BambooHR; Deputy HR; Personio; HiBob; Workday HCM; ADP Workforce; Toggl"),
    *plain("onboarding", "UserGuiding; UserWay; WalkMe; Pendo; Appcues; Userflow"),
)

# Parts of the product that not everybody runs. These rise where the stack names them.
_MODULES = tuple(
    Integration(name, MODULE, spellings)
    for name, spellings in (
        ("Mail Campaigns", ("Mail Campaign",)),
        ("Consignments", ("Consignment", "Consignment line")),
        ("Software Releases", ("Software Release",)),
        ("Managed Print", ()),
        ("Asset Discovery", ("Halo Asset Discovery",)),
        ("Change Management", ()),
        ("Problem Management", ()),
        ("Project Management", ("Project Setup Wizard",)),
        ("Stock Control", ("Stock Management",)),
        ("Customer Experience Management", ("CXM",)),
        ("Live Chat", ("Chat Flow", "Chat Flows")),
        ("Custom Tables", ("Custom Table",)),
    )
)

WORK = (*_OFFICE, *_TALK, *_AUTOMATION, *_REST, *_MODULES)
