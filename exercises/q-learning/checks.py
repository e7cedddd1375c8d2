"""Checks of Q-learning.

The worlds stay here: the student's process holds only an object whose reset and step call back. So nobody can read the
map, every reward is counted here, and the learned table is walked here, by its largest value in each state.
"""

from collections import deque

import numpy as np

from grader.checks import CheckFailed, Sentence, StudentRaised, array, close, equal, first_steps, progress, scale, train

NEW = Sentence("새 Q", "the new Q")
TABLE = Sentence("train이 돌려준 Q", "the Q that train returned")
MOVES = ((-1, 0), (0, 1), (1, 0), (0, -1))  # up, right, down, left

# calibration.json holds the evidence: the solution finds the best way in every world.
FULL_AT, NONE_AT = 0.9, 0.3
WHAT = Sentence("얻은 보상의 합 ÷ 얻을 수 있는 가장 큰 합", "sum of rewards, as a part of the largest possible")
MOST_STEPS = 30_000  # of one training
POINTS = 50  # of the curve of one training
GRIDS = 4  # who never explores still finds the large treasure of one world in seventeen, but hardly of four

# What known mistakes make of the value that is updated.
MISTAKES = {
    "done_ignored": lambda Q, s, a, r, n, done, alpha, gamma: Q[s, a] + alpha * (r + gamma * Q[n].max() - Q[s, a]),
    "target_from_s": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else gamma * Q[s].max()) - Q[s, a])
    ),
    "alpha_forgotten": lambda Q, s, a, r, n, done, alpha, gamma: r + (0 if done else gamma * Q[n].max()),
    "gamma_forgotten": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else Q[n].max()) - Q[s, a])
    ),
    "mean_of_next": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else gamma * Q[n].mean()) - Q[s, a])
    ),
    "max_over_states": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else gamma * Q[:, a].max()) - Q[s, a])
    ),
    "max_of_table": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else gamma * Q.max()) - Q[s, a])
    ),
    "old_value_kept": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else gamma * Q[n].max()))
    ),
    "same_action": lambda Q, s, a, r, n, done, alpha, gamma: (
        Q[s, a] + alpha * (r + (0 if done else gamma * Q[n, a]) - Q[s, a])
    ),
}


def right_value(Q, s, a, r, n, done, alpha, gamma):
    return Q[s, a] + alpha * (r + (0 if done else gamma * Q[n].max()) - Q[s, a])


def updated(Q, step, rule=right_value):
    new = np.array(Q, dtype=float)
    new[step[0], step[1]] = rule(new, *step)
    return new


def symptom_of(answer, Q, step):
    """Return the word for a known mistake that gives this answer; empty if none does."""
    if type(answer) is not np.ndarray or answer.dtype.kind not in "biuf":
        return "number_returned" if np.ndim(answer) == 0 and isinstance(answer, (float, np.floating)) else ""
    if answer.shape != Q.shape:
        return "number_returned" if answer.ndim == 0 else ""
    if Q.dtype.kind == "i" and np.array_equal(answer, updated(Q, step).astype(Q.dtype)):
        return "whole_numbers"
    known = [name for name, rule in MISTAKES.items() if np.allclose(answer, updated(Q, step, rule), atol=1e-9)]
    return known[0] if len(known) == 1 else ""


def is_telling(Q, step):
    """Return whether no known mistake gives the right value by chance in a step before the end, nor that of another."""
    values = [rule(Q, *step) for name, rule in MISTAKES.items() if name != "done_ignored"]
    values = sorted([*values, right_value(Q, *step)])
    return min(np.diff(values)) > 0.01


def check_update(student, Q, step):
    names = ("s", "a", "r", "s_next", "done", "alpha", "gamma")
    answer = student.q_update(Q, *step)
    expected = updated(Q, step)
    try:
        close(answer, expected, inputs={"Q": Q, **dict(zip(names, step))}, name=NEW)
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, symptom=symptom_of(answer, Q, step)) from None


def update_by_hand(student):
    check_update(student, example(), (0, 1, -1.0, 1, False, 0.5, 0.9))


def example():
    return np.array([[1.0, 2.0], [4.0, 3.0], [6.0, 5.0]])


def the_end_has_no_future(student):
    check_update(student, example(), (1, 0, 10.0, 2, True, 0.5, 0.9))


def arguments_stay_unchanged(student, rng):
    step = 2, 1, 1.5, 4, False, 0.25, 0.75
    Q = rng.normal(size=(5, 3))
    while not is_telling(Q, step):
        Q = rng.normal(size=(5, 3))
    before = Q.copy()
    answer, after = student.call_and_echo("q_update", Q, *step)
    try:
        equal(after[0], before, name=Sentence("q_update를 부른 뒤의 Q", "Q after q_update"))
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, symptom="changes_q") from None
    try:
        close(answer, updated(before, step), name=NEW)
    except CheckFailed as failed:
        raise CheckFailed(failed.reason, details=failed.details, symptom=symptom_of(answer, before, step)) from None


def several_updates(student, rng):
    """Tables of many shapes; each update goes on from the last."""
    for states, actions in [(7, 3), (2, 5), (11, 2)]:
        Q, alpha, gamma = rng.normal(scale=3, size=(states, actions)), *rng.uniform(0.2, 0.9, size=2).tolist()
        steps = [draw_step(rng, states, actions, number == 2, alpha, gamma) for number in range(5)]
        state = Q
        for step in steps:  # to name the mistake
            check_update(student, state, step)
            state = updated(state, step)
        first_steps(student.q_update, lambda Q, *step: updated(Q, step), Q, steps, names=["Q"], rtol=1e-7, atol=1e-9)


def draw_step(rng, states, actions, done, alpha, gamma):
    s, n = (int(one) for one in rng.permutation(states)[:2])
    return s, int(rng.integers(actions)), float(rng.normal()), n, done, alpha, gamma


def integer_values(student, rng):
    Q, step = rng.integers(-9, 10, size=(4, 3)), draw_step(rng, 4, 3, False, 0.3, 0.7)
    while not is_telling(Q, step):
        Q, step = rng.integers(-9, 10, size=(4, 3)), draw_step(rng, 4, 3, False, 0.3, 0.7)
    check_update(student, Q, step)


class World:
    """Cells of a grid, some of them walls, some with a treasure that ends the episode.

    A state is row * columns + column.

    Args:
        shape: Rows and columns.
        start: Where episodes begin.
        walls: Cells that cannot be entered.
        treasures: Reward of each cell with a treasure.
        episodes: Most episodes that may be played.
    """

    num_actions = len(MOVES)
    reward = -1.0  # of any other step

    def __init__(self, shape, start, walls, treasures, episodes):
        self.shape, self.start, self.walls, self.treasures = shape, start, walls, treasures
        self.num_states = shape[0] * shape[1]
        self.most_episodes = episodes
        self.state, self.steps, self.episodes, self.sums = None, 0, 0, []
        self.is_used_up = False

    def after(self, state, action):
        row, column = divmod(state, self.shape[1])
        row, column = row + MOVES[action][0], column + MOVES[action][1]
        new = row * self.shape[1] + column
        is_inside = 0 <= row < self.shape[0] and 0 <= column < self.shape[1]
        return new if is_inside and new not in self.walls else state

    def distances(self, start):
        """Return how many steps each cell is away that can be reached; nobody walks on from a treasure."""
        found, left = {start: 0}, deque([start])
        while left:
            state = left.popleft()
            for action in range(self.num_actions) if state not in self.treasures else ():
                new = self.after(state, action)
                if new not in found:
                    found[new] = found[state] + 1
                    left.append(new)
        return found

    def best(self):
        """Return the largest sum of rewards of an episode: the best treasure less the steps on the way there."""
        away = self.distances(self.start)
        return max(prize + self.reward * (away[cell] - 1) for cell, prize in self.treasures.items() if cell in away)

    def reset(self):
        if self.episodes >= self.most_episodes:
            self.is_used_up = True
            raise RuntimeError(f"only {self.most_episodes} episodes may be played (정해진 에피소드 수를 넘었습니다)")
        self.note()
        self.state, self.episodes = self.start, self.episodes + 1
        self.sums.append(0.0)
        return self.state

    def step(self, action):
        if self.state is None:
            raise RuntimeError("the episode has ended: call env.reset() first (먼저 env.reset()을 부르세요)")
        if isinstance(action, bool) or not isinstance(action, (int, np.integer)) or not 0 <= action < self.num_actions:
            raise ValueError(
                f"an action must be an integer from 0 to {self.num_actions - 1} (행동은 0부터의 정수입니다)"
            )
        self.steps += 1
        if self.steps > MOST_STEPS:
            self.is_used_up = True
            raise RuntimeError(f"more than {MOST_STEPS} steps in one training (학습 한 번에 걸음이 너무 많습니다)")
        new = self.after(self.state, int(action))
        reward, done = self.treasures.get(new, self.reward), new in self.treasures
        self.sums[-1] += reward
        self.state = None if done else new
        return new, float(reward), done

    def note(self):
        """Show the mean sum of rewards of the last episodes, POINTS times in a training."""
        every = max(1, self.most_episodes // POINTS)
        if self.episodes and self.episodes % every == 0:
            latest = float(np.mean(self.sums[-every:]))
            progress(self.episodes, of=self.most_episodes, unit="episode", reward=latest)

    def walk(self, Q):
        """Return the sum of rewards of one episode that always takes the largest value, and where it ended."""
        state, total = self.start, 0.0
        for _ in range(2 * self.num_states):
            state = self.after(state, int(np.argmax(Q[state])))
            total += self.treasures.get(state, self.reward)
            if state in self.treasures:
                return total, state
        return total, None


def corridor(episodes):
    return World((1, 6), 0, set(), {5: 10.0}, episodes)


def grid(rng, episodes):
    """Draw a world with a small treasure that is near and a large one that is farther, in another direction."""
    shape, walls = (4, 5), 2
    while True:
        cells = [int(cell) for cell in rng.permutation(shape[0] * shape[1])]
        start, small, large = cells[walls : walls + 3]
        world = World(shape, start, set(cells[:walls]), {}, episodes)
        away, apart = world.distances(start), world.distances(small)
        if away.get(small) != 2 or away.get(large) != 4 or apart.get(large, 0) < 5:
            continue
        world.treasures = {small: 3.0, large: 20.0}
        if world.distances(start).get(large) == away[large]:
            return world


def shared(student, world):
    """Make the object that the student's process holds; its methods call back to the world here."""
    builtins, _ = student.call_and_echo("__getattribute__", "__builtins__")
    return builtins["__import__"]("types").SimpleNamespace(
        reset=world.reset, step=world.step, num_states=world.num_states, num_actions=world.num_actions
    )


def learned(student, world, generator):
    """Train in a world and return the table, looked at."""
    try:
        Q = train(student, shared(student, world), world.most_episodes, generator)
    except StudentRaised:
        if not world.is_used_up:
            raise
        raise gave_up(world) from None
    world.note()
    shape = (world.num_states, world.num_actions)
    if type(Q) is np.ndarray and Q.shape == shape[:1]:
        reason = Sentence(
            f"train이 돌려준 배열의 모양이 {Q.shape}입니다. 상태마다 행동의 값이 모두 든 Q {shape}를 돌려주세요.",
            f"train returned the shape {Q.shape}. Return Q itself, with the values of all actions: {shape}.",
        )
        raise CheckFailed(reason, details={"kind": "shape"}, symptom="policy_returned")
    Q = array(Q, shape, name=TABLE)
    if world.steps == 0 or np.ptp(Q) == 0:
        reason = Sentence(
            "train이 돌려준 Q의 값이 모두 같습니다. 아무것도 배우지 않았습니다."
            if world.steps
            else "train이 env.step을 한 번도 부르지 않았습니다.",
            "All values of the Q that train returned are equal: nothing was learned."
            if world.steps
            else "train never called env.step.",
        )
        raise CheckFailed(reason, details={"kind": "nothing"}, symptom="nothing_learned")
    return Q


def gave_up(world):
    if world.steps > MOST_STEPS:
        reason = Sentence(
            f"학습 한 번에 {MOST_STEPS}걸음이 넘게 걸었습니다. {world.episodes}번째 에피소드가 끝나지 않습니다.",
            f"More than {MOST_STEPS} steps in one training: episode {world.episodes} does not end.",
        )
        return CheckFailed(reason, details={"kind": "steps"}, symptom="never_ends")
    most = world.most_episodes
    reason = Sentence(
        f"에피소드를 {most}번보다 많이 시작했습니다. env.reset()은 에피소드마다 한 번만 부르세요.",
        f"More than {most} episodes were begun. Call env.reset() once for each.",
    )
    return CheckFailed(reason, details={"kind": "episodes"}, symptom="too_many_episodes")


def judge(world_and_tables, data):
    """Walk every table in its world and hold the mean share of the best sum against the bar."""
    shares, symptom = [], ""
    for world, Q in world_and_tables:
        total, end = world.walk(Q)
        shares.append(float(np.clip(total / world.best(), 0, 1)))
        if shares[-1] < FULL_AT and not symptom:
            symptom = "goes_in_circles" if end is None else "small_treasure" if len(world.treasures) > 1 else ""
    scale(
        float(np.mean(shares)),
        none_at=NONE_AT,
        full_at=FULL_AT,
        what=WHAT,
        name="reward_share",
        data=data,
        symptom=symptom,
    )


def learns_a_corridor(student, rng):
    world = corridor(episodes=60)
    judge([(world, learned(student, world, another(rng)))], "corridor")


def solves_grid_worlds(student, rng):
    tables = []
    for _ in range(GRIDS):
        world = grid(rng, episodes=250)
        tables.append((world, learned(student, world, another(rng))))
    judge(tables, "grid")


def draws_from_rng(student, rng):
    seed = int(rng.integers(2**32))
    first, second = (learned(student, corridor(episodes=20), np.random.default_rng(seed)) for _ in range(2))
    if np.array_equal(first, second):
        return
    reason = Sentence(
        "상태가 같은 rng로 두 번 학습했는데 Q가 다릅니다. 난수는 받은 rng에서만 뽑으세요.",
        "Two trainings with an rng in the same state gave different tables. Draw from the rng that is given, only.",
    )
    raise CheckFailed(reason, details={"kind": "rng"}, symptom="own_randomness")


def another(rng):
    """Return a generator of its own: the student gets a copy, and rng itself would repeat what the student drew."""
    return np.random.default_rng(rng.integers(2**32))
