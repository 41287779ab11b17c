"""Recipients and rendered bodies in, a plan and messages out: who gets it, in which bytes. Pure.

What a mail says is rendered elsewhere (`render.mail`); `delivery` decides when one goes, and
`publish.smtp` how it travels.
"""
