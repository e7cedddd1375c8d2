"""Early stopping on a loss.

Source: Prechelt, Early Stopping - But When? (1998), criterion UP with strips of one epoch; min_delta and patience as in
Keras.
"""


class EarlyStopping:
    """Watches a loss and says when it no longer improves.

    Args:
        patience: So many updates in a row without improvement mean stop; 1 or more.
        min_delta: A loss improves only if it lies more than this below the best one; 0 or more.
    """

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.waited = 0
        self.stopped = False

    def update(self, loss: float) -> bool:
        """Take the loss of one more epoch.

        Args:
            loss: Loss on the validation data.

        Returns:
            True if training should stop now, and from then on.
        """
        if loss < self.best - self.min_delta:
            self.best = loss
            self.waited = 0
        else:
            self.waited += 1
        self.stopped = self.stopped or self.waited >= self.patience
        return self.stopped
