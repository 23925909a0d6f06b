"""Import what a command needs without interruptions by the garbage collector."""

import gc
from importlib import import_module
from types import ModuleType


def import_once_for_all(name: str) -> ModuleType:
    """Import a module whose objects live as long as the process, and let the garbage collector never look at them.

    Several hundred modules make a hundred thousand objects. The collector would go through all of them again and again
    while more are made, and find nothing: that took a tenth of a command's whole time.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        if collected:
            gc.enable()
