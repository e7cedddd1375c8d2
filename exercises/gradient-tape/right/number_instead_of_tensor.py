from tensorflow import GradientTape, reduce_mean


def train_step(model, optimizer, x, y):
    variables = model.trainable_variables
    with GradientTape(watch_accessed_variables=False) as tape:
        tape.watch([variable.value for variable in variables])
        error = model(x, training=True) - y
        loss = reduce_mean(error**2)
    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
    return float(loss)
