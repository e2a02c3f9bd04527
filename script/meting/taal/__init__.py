"""How well messages are understood: `script/bench --taal`."""
