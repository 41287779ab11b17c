"""Recipients and rendered bodies in, a plan and messages out: who gets it, in which bytes. Pure.

What the mail says is rendered elsewhere (`render`); how it travels is `publish.smtp`'s business.
"""
