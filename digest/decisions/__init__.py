"""The shell of what people decide about cards; each is kept at once, and counts from the next run.

`override` gives a card a tag of one's own, `decide` says that it is done, snoozed or dismissed,
`status` lists what nobody has decided yet. `meant` finds the card that a person names.
"""
