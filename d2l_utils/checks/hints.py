"""For each mistake: one experiment to try, then three hints, each clearer than the one before."""

_ERROR = (
    "Run that call in a cell of its own and read the last line of the error.",
    "Read the line and the error's last sentence together: which value is not what you thought?",
    "Print type, shape and value of every name in that line, just before it.",
    "Build the line up from its parts, one small expression a cell, until the error comes.",
)
_SIGNATURE = (
    "Hand over the function's bare name, without brackets, and look at the names in brackets after def.",
    "What is the function given, and in which order?",
    "It is called with positional arguments, as shown above.",
    "Give it just those parameters, in that order; any others need a default value.",
)
_RETURN = (
    "Follow the function from its first line to its end: where is the result handed over?",
    "What does a Python function give back when nothing is said about it?",
    "Every branch of the function needs to hand its result over.",
    "End each branch with `return` and what it has computed.",
)
_RETURN_NET = (
    "Print type(net_factory(...)): a function is expected, which has not been called yet.",
    "Who calls net with images: your factory, or the one who asked for a network?",
    "The factory defines net and hands it over as it is.",
    "End the factory with `return net`, without brackets after the name.",
)
_SLOW = (
    "Run it on a small input, with a print inside the loop.",
    "Which loop is it in, and what should end that loop?",
    "Does each round come nearer to the end? If it only takes long: MXNet works on whole arrays, without a loop.",
    "Let each branch of a while loop move on. For a mask, compare a whole array of samples with drop_prob at once.",
)
_BUSY = (
    "Run npx.waitall() in a cell of its own: it ends when MXNet has done all that it was asked for.",
    "MXNet only takes note of what it is to compute, and Python goes on. Which cell asked for so much?",
    "Look for a loop over large arrays, in a cell that seemed to take no time.",
    "Wait for it, or restart the kernel; then run this check again.",
)
_ARRAY = (
    "Print type(), .shape and .dtype of X and of what comes back.",
    "What comes back should be able to take the place of X in any network.",
    "Follow X through your function line by line: where does its type, shape or dtype change?",
    "Multiply X itself by a mask of its shape, in MXNet, and return that product.",
)
_IN_PLACE = (
    "Keep a copy of the array that is named above, make the call, and compare.",
    "It is still needed after the call. Which of your lines writes into it?",
    "Look for X *= ..., X[...] = ..., set_data, or an operation with out=X.",
    "Compute a new array and return that one.",
)
_SEED = (
    "Draw a random number right after the call, twice: is it the same one?",
    "Who should decide on the seed: a layer, or the person who runs the experiment?",
    "A seed set inside makes each call repeat itself, and everything random that comes after it.",
    "Take the line that sets the seed out of the function.",
)
_SWITCH = (
    "Print autograd.is_training() and npx.is_np_array() before and after the call.",
    "A function should leave MXNet in the mode in which it found it.",
    "Look for calls whose name begins with set_ or reset_.",
    "Where some lines need a mode, use a `with` block: it puts the old one back.",
)
_REPLACED = (
    "Print the name that is told above, before and after the call.",
    "Which of your lines has that name on the left of an equals sign?",
    "A name with a dot before it, np.random.uniform for instance, is the same object for all code in the kernel.",
    "Give what you compute a name of your own, without a dot; call the function with brackets to draw from it.",
)
_MASK = (
    "Divide the output by the input, element by element, and look at the factors.",
    "How many different factors does the definition of dropout allow?",
    "The noise is a factor, for each element 0 or one fixed number: nothing is added, nothing is between.",
    "Turn your random numbers into zeros and ones, with a comparison, before you multiply X by them.",
)
_NOTHING_DROPPED = (
    "Call it on ones with drop_prob = 0.5 inside `with autograd.train_mode():` and count the zeros.",
    "Is the mask really used in what you return?",
    "A mask that is not multiplied does nothing, and MXNet's own dropout does nothing in predict mode.",
    "Follow the mask from where it is drawn to the return statement.",
)
_ASKS_RECORDING = (
    "Call it inside `with autograd.train_mode():`, then inside `with autograd.record():`, and count the zeros.",
    "MXNet knows two things at a call: is a gradient wanted, and is it for training? Which of them matters here?",
    "With autograd.record() both are switched on, unless told otherwise; with autograd.train_mode() only the second.",
    "Put autograd.is_training() where your function asks autograd.is_recording().",
)
_MODES_SWAPPED = (
    "Call it inside `with autograd.train_mode():`, then inside `with autograd.predict_mode():`, and count the zeros.",
    "When should units be dropped: while the network learns, or while it is used?",
    "MXNet's autograd.is_training() is True while the network learns. What does your function do then?",
    "Return X as it is where autograd.is_training() is False, and drop where it is True.",
)
_IN_USE = (
    "Call it on ones with drop_prob = 0.5 inside `with autograd.predict_mode():`.",
    "What should dropout do to a unit when the network is used, and not trained?",
    "The factor 1/(1 − p) in training makes up for the dropped units: what is left to correct in use?",
    "Where autograd.is_training() is False, return X as it is.",
)
_FRESH = (
    "Call it twice on the same ones and compare where the zeros stand.",
    "Where, and how often, are the random numbers drawn: once, or at every call?",
    "Look for a mask that outlives the call (a global, a default argument, a cache), or a seed set inside.",
    "Draw the samples inside the function, anew each time, and set no seed there.",
)
_VALUES = (
    "Call it on an array of ones, in which no element is larger than another.",
    "Should a unit's fate depend on its value, or on where it stands?",
    "Look for a value, a sign, an index or a border that decides, besides the random number.",
    "Compare random samples with drop_prob, one for each element; X itself has no part in that.",
)
_STRUCTURE = (
    "Call it on ones with drop_prob = 0.5 and look for a pattern in the zeros.",
    "Each element must meet its own fate. How many random numbers do you draw, for how many elements?",
    "Compare the shape of your random numbers with the shape of X: broadcasting stretches a smaller mask.",
    "Draw one independent random number for every element: the samples need the very shape of X.",
)
_COUNT = (
    "Count the zeros in ten calls and compare: the number itself should be random.",
    "Is the *number* of dropped elements fixed in your code, or is each dropped with probability p?",
    "Choosing exactly p·n elements to drop ties their fates: once enough have gone, the rest are safe.",
    "Decide for each element on its own, by comparing its own random number with drop_prob.",
)
_SPARED = (
    "Call it thirty times on an array of a single number, and count the zeros.",
    "May a whole row be dropped, or all of a small array? What does your function do then?",
    "Look for a loop or a condition that acts when the mask is all zeros.",
    "Use the mask as it is drawn: with drop_prob = 0.5, one pair in four loses both its elements.",
)
_RATE = (
    "Call it on many ones with drop_prob = 0.2 and count the zeros.",
    "drop_prob is the share that is *dropped*. Which share does your mask drop?",
    "A uniform sample lies below p with probability p. On which side of drop_prob should survivors lie?",
    "An element survives when its uniform sample on [0, 1) is greater than drop_prob.",
)
_SCALE = (
    "Feed an array of ones with drop_prob = 0.2 and read off what the survivors have become.",
    "The rescaling is there to keep the expected value: E[h'] must equal h. What is it now?",
    "With drop_prob = 0.2, eight in ten survive. How much must they grow for the sum to stay the same?",
    "Each survivor is divided by the probability of surviving, which is known before any number is drawn.",
)
_RATE_0 = (
    "Call it with drop_prob = 0 on a few numbers.",
    "Nothing is dropped and nothing is rescaled: what must come back?",
    "Put 0 into your formula by hand, step by step. Where does it go astray?",
    "With drop_prob = 0 each element survives, divided by 1 − 0 = 1.",
)
_RATE_1 = (
    "Call it with drop_prob = 1 on a few numbers.",
    "Everything is dropped: what must come back?",
    "Put 1 into the rescaling by hand. What is 1 − drop_prob, and what comes of a division by it?",
    "This rate needs a case of its own, before the division: an array of zeros like X.",
)
_RANGE = (
    "Call it with -0.1 and with 1.5.",
    "What is a probability allowed to be?",
    "A wrong rate should stop the function at once, before any random number is drawn.",
    "State at the top what drop_prob must fulfil, with an assert or by raising an error.",
)
_SHAPES = (
    "Call it on arrays with one, two and four axes.",
    "A convolutional layer's output has four axes. Where does your function count on two?",
    "Look for X.shape[0], X.shape[1], len(X), or rows and columns in a loop.",
    "Ask for samples of X.shape as a whole, whatever its length.",
)
_GRADIENT = (
    "Attach a gradient to ones, record the call, go backward, and compare the gradient with the output.",
    "Going backward must use the mask of the forward pass: dropped units get no gradient.",
    "Autograd follows MXNet operations that overwrite nothing: look for asnumpy, detach, pause, X[...] = .",
    "Let the result be one product of X, mask and factor in MXNet; then the gradient comes by itself.",
)
_FORWARD = (
    "Write down what happens to X between two layers, one line a step, and compare with your net.",
    "The plain network is: linear, ReLU, linear, ReLU, linear. Dropout aside, does yours compute that?",
    "Call it in predict mode and compare the output with the three lines worked out by hand.",
    "H1 = relu(X W1 + b1), H2 = relu(H1 W2 + b2); the output is linear in H2 and has no activation.",
)
_MODE = (
    "Call the network twice on one X, outside autograd.record() and inside, and compare.",
    "Which of these calls should be random, and which should give the same answer every time?",
    "Prediction uses all units as they are. MXNet knows, at the moment of a call, in which mode it is.",
    "By hand: ask autograd.is_training() inside net, around each dropout. In Gluon, nn.Dropout asks for you.",
)
_RECORDING = (
    "Call the network twice on one X inside `with autograd.train_mode():`, and compare.",
    "Recording and training are two switches. Which of them should dropout follow?",
    "With record() both are on, but train_mode() switches training on alone, and dropout is to act there too.",
    "Ask autograd.is_training() and nothing else: whether autograd records makes no difference to dropout.",
)
_RESCALED = (
    "Call dropout on ones with p = 0.5 in train mode: what have the survivors become?",
    "By which factor is a surviving unit multiplied between two layers, all in all?",
    "The definition of dropout has the factor 1/(1 − p) in it. Who applies it: dropout, your network, or both?",
    "Hand on what dropout gives back as it is, without a factor of your own.",
)
_BACKWARD = (
    "Replace your activation by npx.relu, go backward again, and compare the gradients.",
    "The outputs are right, the way back is not. Which operation does autograd not follow as you mean it?",
    "What detach() covers gets no gradient, and np.where with a plain number has a wrong one in MXNet 1.9.",
    "Use npx.relu for the activation, and hand what dropout gives back to the next layer as it is.",
)
_COPY = (
    "Try copy.deepcopy(net) in a cell of its own.",
    "The check works on a copy, so that your network stays as it is. What in yours is no data?",
    "Locks, generators and open files belong to one running program and cannot be doubled.",
    "Keep such an object outside the network, in a variable of its own.",
)
_GIVEN = (
    "Look at which function net calls, and where that name comes from.",
    "The check can only see what goes through the dropout function that it hands over.",
    "A layer of MXNet's, or a mask written out, may do the same, but this exercise uses a function.",
    "Call the parameter named dropout, with the layer's output and its rate.",
)
_PLACE = (
    "Write down, one below the other, everything that X passes on its way through your network.",
    "Dropout belongs on the hidden layers' outputs: on both, with their own rates, and nowhere else.",
    "After each hidden layer's activation comes one dropout; its result is what the next layer gets.",
    "Follow H1 and H2: activation, then dropout with the layer's own rate, then the next layer.",
)
_LAYERS = (
    "Print the network and read its layers from top to bottom.",
    "Two hidden layers, each followed by its dropout, and then the output layer: where does yours differ?",
    "Compare units, activation and rate, one line at a time, with what was asked for.",
    "nn.Dense(units, activation=...) and nn.Dropout(rate) alternate; a bare nn.Dense ends the network.",
)
_WEIGHTS = (
    "Look at net[0].weight.data() and net[0].bias.data(): fresh ones are small random numbers, and zeros.",
    "What would training start from, if it started now?",
    "A new network has no values, an old one keeps those it learned, and equal units stay equal for ever.",
    "Initialise it with init.Normal(sigma=0.01) before you train; an old network with force_reinit=True.",
)

HINTS: dict[str, tuple[str, str, str, str]] = {
    # any learner's code
    "raises": _ERROR,
    "signature": _SIGNATURE,
    "unfinished": _RETURN,
    "returns-nothing": _RETURN,
    "returns-no-function": _RETURN_NET,
    "too-slow": _SLOW,
    "busy": _BUSY,
    "replaces": _REPLACED,
    "changes-mode": _SWITCH,
    "not-an-array": _ARRAY,
    "gradient-lost": _GRADIENT,
    # the dropout function
    "other-kind-of-array": _ARRAY,
    "shape-changed": _ARRAY,
    "dtype-changed": _ARRAY,
    "input-changed": _IN_PLACE,
    "seeds-generator": _SEED,
    "not-finite": _SCALE,
    "noise-added": _MASK,
    "noise-not-mask": _MASK,
    "dropped-not-zero": _MASK,
    "never-drops": _NOTHING_DROPPED,
    "asks-is-recording": _ASKS_RECORDING,
    "modes-swapped": _MODES_SWAPPED,
    "other-while-recording": _ASKS_RECORDING,
    "changed-in-prediction": _IN_USE,
    "drops-everything": _RATE,
    "same-mask": _FRESH,
    "mask-from-values": _VALUES,
    "uneven-rate": _VALUES,
    "shared-mask": _STRUCTURE,
    "dependent": _STRUCTURE,
    "fixed-number": _COUNT,
    "spares-the-last": _SPARED,
    "keep-and-drop-swapped": _RATE,
    "rate-ignored": _RATE,
    "dropped-twice": _RATE,
    "wrong-rate": _RATE,
    "scale-varies": _SCALE,
    "not-rescaled": _SCALE,
    "divided-by-p": _SCALE,
    "rescaled-the-wrong-way": _SCALE,
    "multiplied-by-p": _SCALE,
    "rescaled-twice": _SCALE,
    "wrong-scale": _SCALE,
    "rate-0": _RATE_0,
    "rate-1": _RATE_1,
    "rate-not-checked": _RANGE,
    "other-shapes": _SHAPES,
    "gradient-ignores-mask": _GRADIENT,
    "wrong-gradient": _GRADIENT,
    # networks
    "wrong-output-shape": _FORWARD,
    "no-activation": _FORWARD,
    "output-activation": _FORWARD,
    "wrong-forward": _FORWARD,
    "rescaled-in-prediction": _MODE,
    "dropout-in-prediction": _MODE,
    "no-dropout": _MODE,
    "mode-makes-no-difference": _MODE,
    "only-when-recording": _RECORDING,
    "rescaled-again": _RESCALED,
    "wrong-backward": _BACKWARD,
    "not-the-given-dropout": _GIVEN,
    "dropout-on-input": _PLACE,
    "dropout-on-output": _PLACE,
    "before-activation": _PLACE,
    "layer-without-dropout": _PLACE,
    "dropout-repeated": _PLACE,
    "misplaced-dropout": _PLACE,
    "rates-swapped": _PLACE,
    "same-rate-twice": _PLACE,
    "wrong-rates": _PLACE,
    "result-unused": _PLACE,
    "not-a-network": _LAYERS,
    "cannot-be-copied": _COPY,
    "wrong-layers": _LAYERS,
    "not-initialised": _WEIGHTS,
    "not-fresh": _WEIGHTS,
    "symmetric-weights": _WEIGHTS,
}
