class EarlyStopping:
    """Watches a loss and says when it no longer improves.

    Args:
        patience: So many updates in a row without improvement mean stop; 1 or more.
        min_delta: A loss improves only if it lies more than this below the best one; 0 or more.
    """

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        raise NotImplementedError("EarlyStopping.__init__")

    def update(self, loss: float) -> bool:
        """Take the loss of one more epoch.

        Args:
            loss: Loss on the validation data.

        Returns:
            True if training should stop now, and from then on.
        """
        raise NotImplementedError("EarlyStopping.update")
