import numpy as np


def embedding_forward(ids: np.ndarray, table: np.ndarray) -> np.ndarray:
    """Replace every id by its row of the table.

    Args:
        ids: Whole numbers from 0 to vocab_size - 1, shape (batch, time).
        table: One vector for each word, shape (vocab_size, features).

    Returns:
        Vectors, shape (batch, time, features).
    """
    raise NotImplementedError("embedding_forward")


def embedding_backward(dout: np.ndarray, ids: np.ndarray, vocab_size: int) -> np.ndarray:
    """Find the gradient of the table.

    Args:
        dout: Gradient of the loss with respect to the output of the forward pass, shape (batch, time, features).
        ids: The ids of the forward pass, shape (batch, time).
        vocab_size: Number of rows of the table.

    Returns:
        Gradient of the table, shape (vocab_size, features). Rows of words that do not occur are 0.
    """
    raise NotImplementedError("embedding_backward")
