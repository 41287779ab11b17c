"""Remote management, remote access, monitoring, documentation, back-up and other service desks."""

from __future__ import annotations

from digest.model import Integration
from digest.tag.gazetteer.rows import plain

_RMM = (
    Integration("NinjaOne", "RMM", ("NinjaRMM", "Ninja RMM", "Ninja One"), ("Ninja",)),
    Integration("Datto", "RMM"),
    Integration("Datto RMM", "RMM", ("Autotask Endpoint Management",), part_of="Datto"),
    Integration("N-able", "RMM", ("Nable", "SolarWinds MSP")),
    Integration("N-able N-central", "RMM", ("N-central", "Ncentral"), part_of="N-able"),
    Integration(
        "N-able N-sight", "RMM", ("N-sight", "N-able RMM", "SolarWinds RMM"), part_of="N-able"
    ),
    Integration("ConnectWise", "RMM", ("Connect Wise",)),
    Integration("ConnectWise Automate", "RMM", ("CW Automate", "LabTech"), part_of="ConnectWise"),
    Integration(
        "ConnectWise RMM", "RMM", ("CW RMM", "ConnectWise Asio", "Continuum"), part_of="ConnectWise"
    ),
    Integration("Kaseya", "RMM"),
    Integration("Kaseya VSA", "RMM", ("VSA X", "VSAX", "Kaseya VSA X"), ("VSA",), part_of="Kaseya"),
    Integration("Syncro", "RMM", ("SyncroMSP", "Syncro MSP")),
    Integration("Level", "RMM", ("Level.io", "Level RMM"), ("Level",)),
    Integration("Naverisk", "RMM"),
    Integration(
        "ManageEngine Endpoint Central",
        "RMM",
        ("Endpoint Central", "ManageEngine Desktop Central", "Desktop Central"),
        part_of="ManageEngine",
    ),
    Integration("ManageEngine", "RMM", ("Manage Engine",)),
    Integration("Addigy", "device management"),
    Integration("Jamf", "device management", ("Jamf Pro",)),
    Integration("Microsoft SCCM", "device management", ("SCCM", "MECM", "ConfigMgr")),
    *plain(
        "device management", "Kandji; Mosyle; Hexnode; Workspace ONE; PDQ Deploy; Tanium; Snipe-IT"
    ),
    *plain(
        "RMM", "Atera; Pulseway; SuperOps; Action1; Tactical RMM; GFI MAX; Panorama9; Comodo One"
    ),
)

_REMOTE = (
    Integration(
        "ScreenConnect", "remote access", ("ConnectWise Control", "CW Control", "Screen Connect")
    ),
    Integration("LogMeIn", "remote access", ("LogMeIn Rescue", "Rescue Live Lens")),
    Integration("Splashtop", "remote access", ("Splash top",)),
    Integration("BeyondTrust", "remote access", ("Bomgar", "Beyond Trust")),
    *plain(
        "remote access", "TeamViewer; AnyDesk; GoTo Resolve; ISL Online; Zoho Assist; Take Control"
    ),
)

_MONITORING = (
    Integration("Auvik", "monitoring"),
    Integration("SolarWinds", "monitoring", ("SolarWinds Orion",)),
    Integration("Amazon CloudWatch", "monitoring", ("CloudWatch",), part_of="AWS"),
    Integration("Azure Monitor", "monitoring", part_of="Microsoft Azure"),
    Integration("Lansweeper", "discovery"),
    *plain(
        "monitoring",
        "Domotz; Site24x7; PRTG; Zabbix; Nagios; Datadog; Splunk; PagerDuty; Opsgenie; New Relic;"
        "Dynatrace; LogicMonitor; OpsRamp; Grafana; Prometheus; Checkmk; Icinga; Uptime Kuma;"
        "Statuspage; StatusCake; Pingdom; UptimeRobot; Intermapper; WhatsUp Gold; Observium;"
        "BigPanda; xMatters; SIGNL4; ScienceLogic; AppDynamics",
    ),
    *plain(
        "networking", "Cisco Meraki; Meraki; UniFi; Ubiquiti; FortiManager; Aruba Central; Omada"
    ),
    *plain(
        "discovery", "Liongard; Device42; RunZero; Axonius; Network Detective; Qualys; Oomnitza"
    ),
)

_KNOWLEDGE = (
    Integration("IT Glue", "documentation", ("ITGlue", "IT-Glue")),
    Integration("Hudu", "documentation"),
    Integration("Passportal", "documentation", ("N-able Passportal",)),
    Integration("Confluence", "documentation", part_of="Atlassian"),
    Integration("SharePoint", "documentation", ("SharePoint Online",), part_of="Microsoft 365"),
    Integration("OneDrive", "documentation", ("OneDrive for Business",), part_of="Microsoft 365"),
    Integration("Notion", "documentation", wary=("Notion",)),
    Integration("Box", "documentation", wary=("Box",)),
    Integration("Google Drive", "documentation", part_of="Google Workspace"),
    *plain("documentation", "Dropbox; Guru Cards; SI Portal; MyGlue; Document360; Scribe How"),
)

_BACKUP = (
    Integration("Datto BCDR", "back-up", ("Datto SIRIS", "Datto ALTO"), part_of="Datto"),
    Integration("Cove", "back-up", ("Cove Data Protection", "N-able Backup"), ("Cove",)),
    Integration("Veeam", "back-up", ("Veeam Backup",)),
    Integration("Barracuda", "back-up", ("Barracuda MSP", "Intronis")),
    *plain(
        "back-up",
        "Acronis; Axcient; Dropsuite; SkyKick; AvePoint; MSP360; Backup Radar; Redstor; Keepit;"
        "Afi.ai; StorageCraft; Arcserve; Spanning Backup; Comet Backup; Rubrik; Unitrends",
    ),
)

_DESKS = (
    Integration("Atlassian", "service desk"),
    Integration("Jira", "service desk", ("Jira Service Management",), part_of="Atlassian"),
    Integration("ServiceNow", "service desk", ("Service Now", "SNOW connector")),
    Integration("Azure DevOps", "development", ("DevOps Boards",), part_of="Microsoft Azure"),
    Integration("Autotask", "service desk", ("Datto Autotask", "Autotask PSA")),
    Integration(
        "ConnectWise PSA",
        "service desk",
        ("ConnectWise Manage", "CW Manage"),
        part_of="ConnectWise",
    ),
    Integration("BMC Remedy", "service desk", ("Remedy ITSM", "BMC Helix")),
    *plain(
        "service desk",
        "Zendesk; Freshdesk; Freshservice; Ivanti; Cherwell; Remedyforce; Kaseya BMS",
    ),
    *plain("development", "GitHub; GitLab; Bitbucket; Trello; Asana; monday.com; ClickUp; Wrike"),
)

SERVICE = (*_RMM, *_REMOTE, *_MONITORING, *_KNOWLEDGE, *_BACKUP, *_DESKS)
