def pipelines() -> str:
    """Feed data through tf.data with threads."""
    raise NotImplementedError("pipelines")


def gradients() -> str:
    """Trace functions and take gradients."""
    raise NotImplementedError("gradients")


def training() -> str:
    """Train with callbacks that write files."""
    raise NotImplementedError("training")


def saving() -> str:
    """Save and load models and weights."""
    raise NotImplementedError("saving")
