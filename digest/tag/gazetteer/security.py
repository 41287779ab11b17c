"""Identity, passwords, endpoint and mail security."""

from __future__ import annotations

from digest.model import Integration
from digest.tag.gazetteer.rows import plain

_IDENTITY = (
    Integration(
        "Microsoft Entra ID",
        "identity",
        ("Entra ID", "Entra", "Microsoft Entra", "Azure AD", "Azure Active Directory", "AAD"),
        part_of="Microsoft 365",
    ),
    Integration("Active Directory", "identity", ("on-premises AD",)),
    Integration("Okta", "identity"),
    Integration("Duo", "identity", ("Duo Security", "Cisco Duo", "Duo MFA"), ("Duo",)),
    Integration("Ping Identity", "identity", ("PingFederate", "PingOne")),
    Integration("CyberQP", "identity", ("QuickPass", "Quickpass Cybersecurity")),
    Integration("Evo Security", "identity"),
    *plain(
        "identity", "OneLogin; JumpCloud; Auth0; Keycloak; WatchGuard AuthPoint; MSP Process; Authy"
    ),
    Integration("Keeper", "passwords", ("Keeper Security", "Keeper Vault"), ("Keeper",)),
    Integration("Azure Key Vault", "passwords", part_of="Microsoft Azure"),
    *plain(
        "passwords",
        "1Password; Bitwarden; LastPass; Dashlane; Thycotic; CyberArk; Delinea; N-able Password",
    ),
)

_ENDPOINT = (
    Integration("SentinelOne", "endpoint security", ("Sentinel One",)),
    Integration("Huntress", "endpoint security", ("Huntress Labs",)),
    Integration("CrowdStrike", "endpoint security", ("CrowdStrike Falcon", "Crowd Strike")),
    Integration(
        "Microsoft Defender",
        "endpoint security",
        ("Defender for Endpoint", "Defender for Office 365", "Windows Defender"),
        ("Defender",),
        part_of="Microsoft 365",
    ),
    Integration("Microsoft Sentinel", "endpoint security", ("Azure Sentinel",)),
    Integration("Sophos", "endpoint security", ("Sophos Central",)),
    Integration("Bitdefender", "endpoint security", ("Bitdefender GravityZone", "GravityZone")),
    Integration("Webroot", "endpoint security", ("OpenText Webroot",)),
    Integration("Malwarebytes", "endpoint security", ("ThreatDown",)),
    Integration("ESET", "endpoint security", ("ESET Protect",)),
    Integration("Trend Micro", "endpoint security", ("Worry-Free Business Security",)),
    Integration("Perch", "endpoint security", ("Perch Security",), ("Perch",)),
    Integration("Carbon Black", "endpoint security", ("VMware Carbon Black",)),
    *plain(
        "endpoint security",
        "ThreatLocker; RocketCyber; Blackpoint Cyber; Arctic Wolf; Todyl; Cylance; Rapid7; Tenable;"
        "Nessus; ConnectSecure; CyberCNS; Vanta; Drata; SaaS Alerts; Augmentt; Nodeware;"
        "AutoElevate;"
        "RoboShadow; Blumira; Adlumin; Field Effect; Vonahi; DNSFilter; Cisco Umbrella; Zscaler;"
        "Galactic Advisors; Guardz; Coro",
    ),
)

_MAIL = (
    Integration("Proofpoint", "e-mail security", ("Proofpoint Essentials",)),
    Integration("KnowBe4", "awareness training", ("Know Be 4",)),
    *plain(
        "e-mail security",
        "Mimecast; Avanan; Hornetsecurity; INKY; Graphus; SpamTitan; Ironscales; EasyDMARC;"
        "PowerDMARC; Vade Secure; Abnormal Security; Exclaimer; CodeTwo; Spambrella",
    ),
    *plain(
        "awareness training",
        "usecure; BullPhish; Breach Secure Now; Phin Security; CyberHoot; ID Agent",
    ),
)

SECURITY = (*_IDENTITY, *_ENDPOINT, *_MAIL)
