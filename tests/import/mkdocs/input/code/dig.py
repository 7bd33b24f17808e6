import bed

def dig():
    return bed
