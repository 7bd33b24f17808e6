# region sow
def sow():
    return 'bean'
# endregion
