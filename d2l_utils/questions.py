"""The quick questions of the lesson, by name, and `ask`, which a notebook shows one with.

They stand here and not in the notebooks, where the answer would stand above the question.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from d2l_utils.quiz import Numeric, Question, numeric, question

__all__ = ["BUGS", "QUESTIONS", "ask"]

# -------------------------------------------------------------------------------------------------- 1 · from scratch

_SCRATCH = {
    "share-kept": question(
        "`dropout(X, 0.9)` is called on a large X. How much of X stays, on average?",
        {
            "nine tenths": (
                "`drop_prob` is the share that is *dropped*. Some old libraries asked for the share to keep instead "
                "(TensorFlow 1 called it keep_prob), and mixing the two up is the commonest mistake with dropout."
            ),
            "half": "Half is what stays with 0.5. The sample is above 0.9 in one case out of ten.",
            "all of it, but scaled down": (
                "Dropout does not scale down: an element becomes 0, or it stays and grows by 1/(1 − p)."
            ),
            "one tenth": "`drop_prob` is the share that is dropped, so 1 − 0.9 = 0.1 stays.",
        },
        "one tenth",
    ),
    "one-mask": question(
        "X is a mini-batch: 256 images in rows, the 512 units of a layer in columns. How many random decisions does "
        "one call of `dropout` make?",
        {
            "1": "Then a call would drop the whole layer or nothing of it.",
            "512, one for each unit": (
                "That is one mask for the batch: all 256 images would lose the same units, and the gradient of the "
                "step would be as noisy as if it came from a single mask."
            ),
            "131,072, one for each unit and image": (
                "256 · 512: `np.random.uniform(0, 1, X.shape)` draws a number for each element. Each image meets a "
                "thinned network of its own."
            ),
            "256, one for each image": (
                "Then all units of an image would be dropped together, and nothing of the image would be left for "
                "the next layer."
            ),
        },
        "131,072, one for each unit and image",
    ),
    "rate-1": question(
        "Why does a probability of 1 need a line of its own?",
        {
            "The mask would not be all zeros.": "It would: no uniform sample on [0, 1) lies above 1.",
            "It is no probability.": "1 is a probability, of what is certain. Only numbers outside [0, 1] are none.",
            "Nothing could be learned.": (
                "True for that layer, but that is no reason for another line: zeros would be the right output all "
                "the same."
            ),
            "The rescaling would divide 0 by 0.": (
                "0/(1 − 1) is `nan`, and one `nan` turns everything after it into `nan`."
            ),
        },
        "The rescaling would divide 0 by 0.",
    ),
    "rescale-when": question(
        "A network was trained with our `dropout`. What has to be done to its outputs when it is used?",
        {
            "Nothing: the rescaling was done while training.": (
                "Dividing by 1 − p keeps the mean at h while training, so the full network already fits."
            ),
            "Multiply each hidden layer's output by 1 − p.": (
                "That belongs to the first papers, which did not divide while training. With our `dropout` it would "
                "rescale twice, and the next layer would get (1 − p)h on average where it was trained on h."
            ),
            "Divide each hidden layer's output by 1 − p.": (
                "While training that makes good for what was dropped. In use nothing is dropped, and the next layer "
                "would get h/(1 − p), which is too much."
            ),
            "Drop the same units as in the last step.": (
                "In use all units take part. The last mask is one of very many, and nothing special."
            ),
        },
        "Nothing: the rescaling was done while training.",
    ),
    "survivor": numeric(
        "A unit has the value 2 and survives `dropout` with p = 0.75. What is it now?",
        8,
        "2/(1 − 0.75) = 8: one in four survives, so each survivor stands for four.",
        {
            2: "That is without rescaling: the mean would sink to 0.5.",
            2.6667: "That is 2/p. We divide by the probability of *staying*, 1 − p.",
            0.5: "That is 2 · (1 − p): rescaled the wrong way. A survivor grows.",
            1.5: "That is 2 · p. A survivor grows.",
        },
        "Divide by the probability of staying.",
        tolerance=0.02,
    ),
    "variance": numeric(
        "A unit has the value h = 3, and p = 0.2. What is the variance of its output under dropout?",
        2.25,
        "h²p/(1 − p) = 9 · 0.2/0.8 = 2.25.",
        {
            36: "That is h²(1 − p)/p: p and 1 − p are swapped.",
            1.44: "That is h²p(1 − p), the variance without rescaling.",
            0.75: "The value goes in squared: h², not h.",
            0.25: "That is p/(1 − p), the variance for h = 1.",
            1.5: "That is the standard deviation, the root of the variance.",
        },
        "Put h = 3 and p = 0.2 into the formula above.",
        tolerance=0.02,
    ),
    "dropped-neuron": question(
        "A neuron is dropped for one image. What becomes of the weights that lead into it?",
        {
            "They are set to 0.": (
                "Its *output* is 0 for this image. The weights keep their values: the same neuron is there again "
                "for the next image."
            ),
            "This image does not move them.": (
                "The gradient goes through the mask, and 0 times anything is 0. Other images of the mini-batch, "
                "with other masks, may move them."
            ),
            "They move twice as far, to catch up.": (
                "It is the other way round: where a neuron *stayed*, with p = 0.5, the gradient is doubled."
            ),
            "They are left out from now on.": "Masks last for one call. At the next one everything is drawn anew.",
        },
        "This image does not move them.",
    ),
}

# --------------------------------------------------------------------------------------- 2 · a multilayer perceptron

_MLP = {
    "size-in-use": question(
        "The second hidden layer has 512 units and a drop probability of 0.5. How many of them does the trained "
        "network have when it is used?",
        {
            "256": (
                "That is about how many take part for *one image in one training step*. None of them is gone for good."
            ),
            "about 256, others for each image": "So it is while training. In use nothing is dropped.",
            "512": "Dropout removes nothing for good: when the network is used, all of it is there.",
            "1024, since the rest are doubled": "Survivors are doubled in *value*; their number does not grow.",
        },
        "512",
    ),
    "which-layer": question(
        "Why does the second hidden layer get the larger drop probability?",
        {
            "By a rule of thumb: it is the larger one, and further from the input.": (
                "The more complex layer gets more of the regulariser; close to the input one drops less. Try it out."
            ),
            "It comes second, so its rate must be larger than the first one's.": (
                "No rule says so. Smaller rates close to the input are usual, but the rates are there to be tried."
            ),
            "It has been computed to be best.": (
                "Nobody computes these rates. They are hyper-parameters: one tries values and compares on data that "
                "were not trained on."
            ),
            "All rates have to sum up to less than 1.": (
                "They are probabilities of different things, and need not sum to anything. 0.5 and 0.9 would be fine."
            ),
        },
        "By a rule of thumb: it is the larger one, and further from the input.",
    ),
    "at-test-time": question(
        "We classify one test image with the trained network, outside `autograd.record()`. What does dropout do?",
        {
            "It drops units, as in training.": (
                "Then the answer would change from call to call, and be worse on average: a thinned network would "
                "answer. That is why we ask `autograd.is_training()`."
            ),
            "It drops units, but fewer.": "There is no milder form. Either we train, or we don't.",
            "It multiplies by 1 − p.": "The rescaling was done while training.",
            "Nothing.": "Dropout is a way to train. In use, all units take part as they are.",
        },
        "Nothing.",
    ),
    "faster": question(
        "With a drop probability of 0.5 half of a layer's outputs are zeros. Is a training step about twice as fast?",
        {
            "Yes, there is half as much to compute.": (
                "The whole matrix product is computed, zeros and all, since the zeros are in other places for every "
                "image."
            ),
            "Yes, and fewer epochs are needed as well.": (
                "Neither. The step computes everything, and because of the noise training usually needs *more* epochs."
            ),
            "No. A step takes slightly longer.": (
                "All is computed as before, and the masks have to be drawn and applied as well. Dropout is not "
                "there to save time."
            ),
            "No, but using the network is faster.": "In use the full network computes: as long as without dropout.",
        },
        "No. A step takes slightly longer.",
    ),
    "test-above-train": question(
        "The test accuracy lies above the train accuracy that was measured while training. What do we do?",
        {
            "Look for the bug: that can't be.": (
                "It can. The two are measured differently: the train accuracy with dropout on and over the whole "
                "epoch, the test accuracy without dropout and at the end of the epoch."
            ),
            "Evaluate the training images without dropout, and compare with that.": (
                "The clean train accuracy is measured as test is, and the difference between these two is what "
                "over-fitting means."
            ),
            "Look for test images in the training set.": (
                "Worth knowing that there are none, but no sign of it: this happens with a clean split, too, most "
                "of all in the first epoch."
            ),
            "Take the dropout out.": "Nothing is wrong with the network. What is handicapped is the measuring.",
        },
        "Evaluate the training images without dropout, and compare with that.",
    ),
    "gap": numeric(
        "After training: train accuracy 0.86 (noisy) and 0.90 (clean), test accuracy 0.87. By how much is this "
        "network better on its training images than on new ones?",
        0.03,
        "0.90 − 0.87: both without dropout, both with the weights at rest.",
        {
            -0.01: "That is noisy minus test: one with dropout, the other without.",
            0.04: "That is clean minus noisy: what the noise costs, on the same images.",
            0.01: "That is test minus noisy: one with dropout, the other without.",
        },
        "Compare two numbers that were measured in the same way.",
        tolerance=0.001,
    ),
    "output-layer": question(
        "What would dropout of 0.5 on the output layer, while training only, do to the *train* loss?",
        {
            "Little: the network learns to do without.": (
                "On a hidden layer the next layer can make good for what is missing. After the output there is no "
                "next layer."
            ),
            "It stays large, however long we train.": (
                "In about half of all cases the right class's own score is set to 0. No weights help against that."
            ),
            "It becomes 0 sooner.": (
                "For that the right class's score would have to be far above the others, and half of the time it is "
                "just 0."
            ),
            "Nothing, since it is rescaled.": (
                "Rescaling keeps each score's *mean*. The loss is of single images, and there the score is 0 or "
                "doubled."
            ),
        },
        "It stays large, however long we train.",
    ),
}

# --------------------------------------------------------------------------------------------------------- 3 · Gluon

_GLUON = {
    "gluon-mode": question(
        "A cell says `net(X)`, nothing else. Does the network's `nn.Dropout` drop anything?",
        {
            "Yes: it is a layer of the network.": "It is, but it asks in which mode it is called.",
            "Yes, until net.eval() is called.": (
                "That is PyTorch, where the network holds the mode. MXNet asks `autograd`."
            ),
            "No: we are not inside `autograd.record()`.": (
                "`autograd.is_training()` is false there, and the layer hands its input on."
            ),
            "No, once the network has been trained.": (
                "Having been trained changes nothing: inside `autograd.record()` it drops again."
            ),
        },
        "No: we are not inside `autograd.record()`.",
    ),
    "keep-prob": numeric(
        "An old program for TensorFlow 1 says `tf.nn.dropout(H, keep_prob=0.8)`. Which p must `nn.Dropout(p)` have?",
        0.2,
        "keep_prob is the share that stays, p the share that is dropped: 1 − 0.8.",
        {
            0.8: "That would drop 80 %. In Gluon p is the share that is dropped.",
            1.25: "That is the factor of the survivors, and no probability.",
        },
        "p is the share that is dropped.",
        tolerance=0.01,
    ),
    "same-seed": question(
        "With the same seed, our `dropout` and Gluon's set different elements to 0. What follows?",
        {
            "Nothing. We compare with the same mask, or in distribution.": (
                "Random functions agree when their masks have the same distribution and, given the mask, their "
                "numbers are equal."
            ),
            "One of the two is wrong.": (
                "Both may be right: two correct programs can draw their random numbers in another way or order."
            ),
            "The seed has no effect on Gluon's layer.": (
                "It has: with the same seed the *same* program repeats its masks."
            ),
            "They can't be compared at all.": (
                "They can: read the mask off the output and put it into the formula, or compare share, mean and "
                "variance."
            ),
        },
        "Nothing. We compare with the same mask, or in distribution.",
    ),
    "one-run": question(
        "A run with dropout ends with a test accuracy of 0.863. A friend's run without it ended with 0.857. What "
        "follows?",
        {
            "Dropout helps this network.": (
                "Another seed moves these numbers by more than that. One run of each can't tell."
            ),
            "Dropout helps, but only a little.": (
                "A difference smaller than the spread between seeds is no difference that we have seen."
            ),
            "Dropout hurts training.": "Nothing here says so either.",
            "Nothing yet: we need several seeds of each.": (
                "First the spread between seeds, then the difference. That is the next notebook."
            ),
        },
        "Nothing yet: we need several seeds of each.",
    ),
}

# ----------------------------------------------------------------------------------------------- 4 · without dropout

_WITHOUT = {
    "anew": question(
        "We train with dropout, set both rates to 0 and call `train` again on the same network. What do we compare?",
        {
            "Training with dropout and training without it.": (
                "Both would have to begin at the beginning. The second run begins where the first one ended."
            ),
            "Two epochs with two epochs.": "It is two epochs with four: the weights remember the first two.",
            "A short training and a longer one.": (
                "The second run goes on from the first one's weights. Whatever it gains may come from the extra "
                "epochs alone."
            ),
            "Nothing: `train` starts from new weights.": (
                "A training loop moves the weights that it finds. To have new ones we must ask for them."
            ),
        },
        "A short training and a longer one.",
    ),
    "spread": question(
        "Three runs with dropout, each with another seed, end with test accuracies of 0.855, 0.868 and 0.861; three "
        "without it, with other seeds again, with 0.862, 0.850 and 0.858. What can be said?",
        {
            "Dropout gains half a point.": (
                "The means differ by 0.005, but runs that differ only in the seed are up to 0.013 apart. Three "
                "other seeds could turn it round."
            ),
            "The difference is smaller than the spread: we can't tell.": (
                "0.005 between the means, 0.013 within one row."
            ),
            "Dropout and no dropout are equally good.": (
                "Not having seen a difference is not the same as there being none. More seeds could show a small one."
            ),
            "The best run counts: 0.868 against 0.862.": "The best of several runs is the luckiest one, too.",
        },
        "The difference is smaller than the spread: we can't tell.",
    ),
    "lower-train": question(
        "With dropout the *noisy* train accuracy mostly ends a little lower. Why?",
        {
            "It is measured with the noise switched on.": (
                "The thinned networks answer. The same weights, evaluated without dropout, do better."
            ),
            "The network knows its training images less well.": (
                "Then the clean train accuracy would be clearly lower, too. It is not."
            ),
            "It over-fits less.": (
                "Over-fitting is the distance between clean train and test. The noisy accuracy says nothing about that."
            ),
            "The rates are too large.": (
                "They may be or not: with any rate above 0 there is noise, and the noisy accuracy is lower."
            ),
        },
        "It is measured with the noise switched on.",
    ),
    "always-helps": question(
        "Where do we expect the most from dropout?",
        {
            "Everywhere: it makes every network better.": (
                "It does not: with the lecture's settings we can't see a gain, and on a network that is too small "
                "it hurts."
            ),
            "A small network whose train accuracy is low.": (
                "That one under-fits. Noise makes it harder still; it needs more units."
            ),
            "A large network whose test accuracy is as high as its clean train accuracy.": (
                "There is no gap to close, so there is little for a regulariser to do."
            ),
            "A large network, few images, a large gap between clean train and test.": (
                "That is over-fitting, and over-fitting is what dropout is a remedy for."
            ),
        },
        "A large network, few images, a large gap between clean train and test.",
    ),
}

# ----------------------------------------------------------------------- 5 · where dropout pays, 6 · choosing dropout

_CHOOSING = {
    "loss-or-accuracy": question(
        "The test loss climbs from epoch to epoch while the test accuracy stays where it is. How can that be?",
        {
            "One of the two is computed wrongly.": (
                "They measure different things: accuracy counts the wrong answers, the loss weighs them."
            ),
            "Accuracy lags behind and will fall soon.": (
                "It may stay for good. Nothing says that an answer that becomes more certain becomes another answer."
            ),
            "The test set is too small to tell.": "With 10,000 images each of our three seeds shows it.",
            "The network becomes surer of its wrong answers.": (
                "An answer that is wrong counts once for accuracy, but the loss grows with the certainty of it."
            ),
        },
        "The network becomes surer of its wrong answers.",
    ),
    "wrong-labels": numeric(
        "Of 2,000 training images 40 % get a label drawn by lot, all ten classes alike. How many labels are wrong "
        "afterwards, on average?",
        720,
        "800 are drawn anew, and one draw in ten hits the true class: 800 · 0.9.",
        {
            800: "So many are *drawn anew*; one draw in ten hits the true class.",
            80: "So many of the drawn labels are right by chance.",
            1280: "So many are right.",
        },
        "A draw by lot can hit the true class, too.",
        tolerance=1,
    ),
    "train-loss-high": question(
        "Train loss and test loss are both high and close to each other, with every seed. What do we try first?",
        {
            "Dropout.": "It makes the train loss higher still. There is no gap that it could close.",
            "A larger network.": "It can't even fit what it has seen: too few units, or too few layers.",
            "Weight decay.": "Like dropout, it holds back a network that is too weak already.",
            "More images.": "They help against a gap between train and test. Here there is none.",
        },
        "A larger network.",
    ),
    "choose-by-test": question(
        "We try twelve rates and report the best of their test accuracies. What is wrong with that?",
        {
            "The number is too good: we chose the luckiest of twelve.": (
                "What one chooses by the test set one has fitted to it. Choose by cross-validation, then look at the "
                "test set once."
            ),
            "Nothing, no weights were trained on it.": (
                "No weights, but a choice was made by it, and the best of twelve is good by luck, too."
            ),
            "Twelve is too few.": "The more candidates, the luckier the best one.",
            "The rates should be chosen by train accuracy.": "By that, the best rate would nearly always be 0.",
        },
        "The number is too good: we chose the luckiest of twelve.",
    ),
}

# ------------------------------------------------------------------------------------------ 7 · beyond the lecture

_BEYOND = {
    "more-epochs": question(
        "Many labels are wrong, and we train a large network with dropout for longer and longer. What happens to the "
        "wrong labels?",
        {
            "Dropout keeps the network from learning them, however long we train.": (
                "It makes learning them slower. In our runs more than half of them were learnt after sixty epochs."
            ),
            "The network learns them as fast as without dropout.": (
                "It is far slower: single images are hard to learn by heart where other units are gone at each step."
            ),
            "They are learnt by heart as well, only later.": (
                "Dropout delays it. So we stop early, or take a larger rate, or both."
            ),
            "They are learnt first and forgotten later.": (
                "It is the other way round: what many images share is learnt first, single images later."
            ),
        },
        "They are learnt by heart as well, only later.",
    ),
    "fifty-passes": question(
        "We average fifty random passes in place of the one pass in predict mode. What do we gain on test images?",
        {
            "About two points of accuracy, at the same cost.": (
                "The accuracies hardly differ, and fifty passes cost fifty times as much."
            ),
            "A somewhat lower loss, for fifty times the work.": (
                "The average is less certain where the passes disagree. The most probable class is nearly always "
                "the same."
            ),
            "Nothing: the average of the passes *is* the scaled pass.": (
                "For one linear layer it would be. Behind ReLU and softmax the two are only close."
            ),
            "A higher loss: random answers are worse.": "One random answer is. The average of many is not.",
        },
        "A somewhat lower loss, for fifty times the work.",
    ),
    "sure-of-noise": question(
        "An image of a kind that the network has never seen: fifty passes of Monte Carlo dropout agree almost "
        "perfectly. What follows?",
        {
            "The answer is right.": (
                "Images turned by 90°: the passes can agree as they do on upright ones, and hardly any answer is right."
            ),
            "The image is like the training images.": (
                "That is what one hopes to read from it. Images turned by 90° are not like them, and most passes "
                "agree there, too."
            ),
            "Dropout was off.": "Then all passes would be equal to the last digit, and not nearly equal.",
            "Little: they can agree, and all be wrong.": (
                "All passes are thinned copies of one network. Disagreement says something; agreement is no proof."
            ),
        },
        "Little: they can agree, and all be wrong.",
    ),
    "gaussian-sigma": numeric(
        "Multiplying by N(1, σ²) shall have the mean and the variance of dropout with p = 0.2. Which σ?",
        0.5,
        "σ² = p/(1 − p) = 0.2/0.8 = 0.25, so σ = 0.5.",
        {
            0.25: "That is the variance, σ². We want σ.",
            2: "That is √((1 − p)/p): p and 1 − p are swapped.",
            0.4: "That is √(p(1 − p)), for a mask without rescaling.",
            0.2: "That is p itself.",
        },
        "The variance of dropout's factor is p/(1 − p).",
        tolerance=0.01,
    ),
}

# ----------------------------------------------------------------------------------------------- the failure gallery

#: Each bug of the gallery, and what gives it away beside a healthy run. Tests hold this against several seeds.
BUGS = MappingProxyType(
    {
        "The masks were drawn once and never again.": (
            "Nothing is random any more, so training has no noise to fight: the train loss is *lower* than in the "
            "healthy run. And the noisy accuracy lies above the clean one: in evaluation units join in that no "
            "training step has ever used."
        ),
        "Dropout is left on in evaluation.": (
            "The training itself goes as in the healthy run. But everything that is measured without noise "
            "in the healthy run is measured with it here: the clean accuracy falls back towards the noisy one, and "
            "the test loss lies above the train loss."
        ),
        "The survivors are not rescaled.": (
            "In evaluation each layer passes on more than it did in training. The scores become too large: the test "
            "loss lies far above the train loss and the healthy test loss. Yet the order of the scores suffers "
            "little: clean accuracy is still above noisy."
        ),
        "There is dropout on the output layer, too.": (
            "The noisy accuracy is stuck near one half and the train loss stays high, since in half of all cases "
            "the right class loses its score. Yet the network learns: its clean accuracy is almost that of the "
            "healthy run."
        ),
        "The weights were not initialised anew.": (
            "The curves do not begin at the beginning: the first epoch is as good as the last one of the healthy run."
        ),
        "The share to keep was passed as the share to drop.": (
            "Far too much is dropped. It looks like the healthy run with more of everything: the noisy accuracy "
            "lies much further below the clean one, the train loss much further above the test loss, and all curves "
            "come later."
        ),
    }
)
#: Which bug is in which program.
GALLERY = MappingProxyType(
    {
        "A": "There is dropout on the output layer, too.",
        "B": "The weights were not initialised anew.",
        "C": "The masks were drawn once and never again.",
        "D": "The share to keep was passed as the share to drop.",
        "E": "Dropout is left on in evaluation.",
        "F": "The survivors are not rescaled.",
    }
)


def _case(case: str, bug: str) -> Question:
    reasons = {
        other: sign if other == bug else f"Compare with what that one looks like. {sign}"
        for other, sign in BUGS.items()
    }
    return question(f"Case {case}: what is wrong with this program?", reasons, bug)


_GALLERY = {f"case-{case}": _case(case, bug) for case, bug in GALLERY.items()}

#: All questions, by name.
QUESTIONS: Mapping[str, Question | Numeric] = MappingProxyType(
    _SCRATCH | _MLP | _GLUON | _WITHOUT | _CHOOSING | _BEYOND | _GALLERY
)


def ask(name: str) -> Question | Numeric:
    """Return the question of that name, which shows itself as the last expression of a cell.

    Raises
    ------
    ValueError
        If there is none.
    """
    if name not in QUESTIONS:
        raise ValueError(f"there is no question {name!r}; there are {', '.join(QUESTIONS)}")
    return QUESTIONS[name]
