"""Accounting, payments, tax, quoting, sales, distributors and marketplaces."""

from __future__ import annotations

from digest.model import Integration
from digest.tag.gazetteer.rows import plain

_ACCOUNTING = (
    Integration("Xero", "accounting"),
    Integration("QuickBooks", "accounting", ("Quick Books", "Intuit QuickBooks")),
    Integration(
        "QuickBooks Online", "accounting", ("QBO", "Quick Books Online"), part_of="QuickBooks"
    ),
    Integration(
        "QuickBooks Desktop",
        "accounting",
        ("QBD", "Quick Books Desktop", "QuickBooks Enterprise"),
        part_of="QuickBooks",
    ),
    # "Sage" is also advice and a colour: alone it counts as written, beside a word of accounts.
    Integration("Sage", "accounting", wary=("Sage",), beside=("invoice", "invoices", "ledger")),
    Integration("Sage 50", "accounting", ("Sage50", "Sage 50cloud"), part_of="Sage"),
    Integration("Sage 200", "accounting", ("Sage200", "Sage 200cloud"), part_of="Sage"),
    Integration("Sage Intacct", "accounting", ("Intacct",), part_of="Sage"),
    Integration("Sage Business Cloud", "accounting", ("Sage Accounting",), part_of="Sage"),
    Integration("Microsoft Dynamics 365", "accounting", ("Dynamics 365", "Microsoft Dynamics")),
    Integration(
        "Business Central",
        "accounting",
        ("Dynamics 365 Business Central", "Dynamics Business Central"),
        part_of="Microsoft Dynamics 365",
    ),
    Integration("KashFlow", "accounting"),
    Integration("Exact Online", "accounting"),
    Integration("Zoho Books", "accounting", part_of="Zoho"),
    *plain(
        "accounting",
        "MYOB; FreshBooks; FreeAgent; NetSuite; Fortnox; e-conomic; Visma; DATEV; sevDesk; Lexware;"
        "AccountsIQ; Moneybird; Twinfield; Clear Books; Wave Accounting; Dext; Snelstart",
    ),
)

_PAYMENTS = (
    Integration("GoCardless", "payments", ("Go Cardless",)),
    Integration("Authorize.Net", "payments", ("AuthorizeNet",)),
    Integration("Wise", "payments", wary=("Wise",)),
    Integration("WiseSync", "payments", ("Wise-Sync", "Wise Sync", "Wise-Pay")),
    Integration("Square", "payments", wary=("Square",), beside=("payments", "payment")),
    Integration("Opayo", "payments", ("Sage Pay", "SagePay")),
    Integration("QuickBooks Payments", "payments", part_of="QuickBooks"),
    *plain(
        "payments",
        "Stripe; PayPal; Braintree; Worldpay; Adyen; CyberSource; Moneris; Bambora; eWAY; Ezidebit;"
        "ConnectBooster; FlexPoint; Alternative Payments; Mollie; Klarna; Windcave; Fluid Pay;"
        "Access PaySuite; NMI; Pinch Payments; Zift",
    ),
    *plain("tax", "Avalara; TaxJar; Vertex Cloud; SureTax"),
)

_SALES = (
    Integration("HubSpot", "CRM", ("Hub Spot",)),
    Integration("Salesforce", "CRM", ("Sales Force CRM", "SFDC")),
    Integration("Zoho", "CRM"),
    Integration("Zoho CRM", "CRM", part_of="Zoho"),
    *plain("CRM", "Pipedrive; SugarCRM; ActiveCampaign; Copper CRM; Capsule CRM; Insightly"),
    *plain("marketing", "Mailchimp; Constant Contact; Campaign Monitor; Marketo; SendGrid; Brevo"),
    Integration("ConnectWise CPQ", "quoting", ("ConnectWise Sell",), part_of="ConnectWise"),
    Integration("Kaseya Quote Manager", "quoting", ("Datto Commerce",), part_of="Kaseya"),
    Integration("Quoter", "quoting", wary=("Quoter",)),
    *plain("quoting", "QuoteWerks; Zomentum; Salesbuildr; Propozo; Quotient; Etilize; PandaDoc"),
    Integration("Adobe Sign", "signatures", ("Adobe Acrobat Sign", "EchoSign")),
    Integration("Dropbox Sign", "signatures", ("HelloSign",)),
    *plain("signatures", "DocuSign; SignNow; Signable; Zoho Sign"),
)

_SUPPLY = (
    Integration("Pax8", "distributor", ("Pax 8",)),
    Integration("Ingram Micro", "distributor", ("Ingram", "Ingram Micro CloudBlue", "CloudBlue")),
    Integration("TD Synnex", "distributor", ("Synnex", "Tech Data", "TDSynnex", "StreamOne")),
    Integration("Crayon", "distributor", ("Rhipe",)),
    Integration("D&H", "distributor", ("D & H", "D&H Distributing")),
    Integration("Arrow", "distributor", ("ArrowSphere",), wary=("Arrow",)),
    Integration("ALSO Marketplace", "distributor", ("ALSO Cloud Marketplace",)),
    Integration("Leader Systems", "distributor", ("Leader Cloud",)),
    *plain(
        "distributor",
        "Sherweb; Giacom; AppRiver; Westcoast; Westcon; Exertis; Dicker Data; Synaxon; Intcomex;"
        "Vuzion; Infinigate; Climb Channel; QBS Software; Copaco; Intercloud; CloudCockpit;"
        "interworks.cloud; Telarus",
    ),
    Integration("Microsoft CSP", "marketplace", ("Partner Center", "Partner Centre"), ("CSP",)),
    Integration("Amazon Business", "marketplace"),
    Integration("AppDirect", "marketplace"),
    *plain("marketplace", "Shopify; WooCommerce; Magento; BigCommerce"),
    *plain("shipping", "ShipStation; Shippo; FedEx; Royal Mail; Starshipit"),
    *plain(
        "hardware", "Dell TechDirect; HP Warranty; Lenovo Warranty; ScalePad; Lifecycle Insights"
    ),
    *plain("managed print", "PaperCut; FMAudit; PrintFleet; KPAX; MPS Monitor; PrintTracker"),
)

MONEY = (*_ACCOUNTING, *_PAYMENTS, *_SALES, *_SUPPLY)
