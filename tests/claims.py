"""What the lesson's notebooks say about their results, as code that runs in the notebook's own kernel."""

import textwrap

import nbformat

from d2l_utils.lesson import NOTEBOOKS

# What holds whatever the amount of data.
CLAIMS = {
    "01_dropout_from_scratch.ipynb": """
        assert 7.8 < float(zeros.mean()) < 8.2                # 10,000 rows: 8 ± 0.02
        assert 1.8 < float(zeros.std()) < 2.2                 # 2 ± 0.01
        assert abs(float(sample.mean()) - h) < 6 * 0.02       # the last sample: 100,000 draws at p = 0.9
        assert abs(float(sample.var()) - 36) < 6 * 0.4
        for p, kept, masked in zip(rates, rescaled, masked_only):
            error = 6 * h * (p / (1 - p) / 20_000) ** 0.5     # six standard errors
            assert abs(float(kept.mean()) - h) <= error + 1e-6
            assert abs(float(masked.mean()) - (1 - p) * h) <= error * (1 - p) + 1e-6
        assert set(X.grad.asnumpy()) <= {0, 2} and ((X.grad == 0) == (Y == 0)).all()
    """,
    "02_mlp_from_scratch.ipynb": """
        assert 0 < drop_prob1 < drop_prob2 < 1
        with autograd.train_mode():
            share = float((dropout(np.ones((1000, 512)), drop_prob2) == 0).mean())
            assert abs(share - drop_prob2) < 0.01 and not two_calls_agree(X[:2])  # dropout is really on
        assert sum(param.size for param in params) == 784 * 256 + 256 + 256 * 512 + 512 + 512 * 10 + 10
        assert float(difference) < 1e-5
        assert len(history) == num_epochs == 10
    """,
    "03_gluon_dropout.ipynb": """
        assert 0 < net[1]._rate < net[3]._rate < 1 and isinstance(net[-1], nn.Dense)
        assert (from_gluon == mask * X / (1 - 0.5)).all() and (X.grad == mask / (1 - 0.5)).all()
        assert abs(float(mask.mean()) - 0.5) < 0.01           # 100,000 elements: dropout is really on
        assert len(history) == num_epochs == 10
        with autograd.record():
            nothing, all_of_it = nn.Dropout(1)(np.ones(4)), nn.Dropout(-0.5)(np.ones(4))
        assert np.isnan(nothing).all() and (all_of_it == 1).all()
    """,
    "04_without_dropout.ipynb": """
        assert arms == {"with dropout": (0.2, 0.5), "without dropout": (0.0, 0.0)}
        assert [len(histories) for histories in runs.values()] == [3, 3]
        assert net[1]._rate == net[3]._rate == 0              # the last run's arm is the one without
        from mxnet import autograd, np
        with autograd.train_mode():
            share = float((make_net(*arms["with dropout"])[3](np.ones((1000, 512))) == 0).mean())
        assert abs(share - 0.5) < 0.01                        # the arm called "with dropout" drops
        # The eight recorded pairs.
        ahead = pairs["with dropout"] - pairs["without dropout"]
        assert len(ahead) == 8 and (ahead > 0).sum() == 5
        assert 0.005 < ahead.abs().min() and ahead.abs().max() < 0.035 and abs(ahead.mean()) < 0.005
        assert 0.80 < pairs.min().min() and pairs["with dropout"].max() < 0.87    # as notebook 2 says
        noisy, clean = (last[name]["without dropout"] - last[name]["with dropout"]
                        for name in ("train_acc_noisy", "train_acc_clean"))
        assert (noisy > 0).sum() == 6 and noisy.nlargest(6).between(0.005, 0.015).all() and (clean > 0).sum() == 3
        curves = recorded.groupby(["drop_probs", "epoch"])["train_acc_noisy"].median()
        assert (curves["without dropout"][2:] > curves["with dropout"][2:]).all()  # slower, from the third epoch on
        curves = recorded.groupby(["drop_probs", "epoch"])["train_acc_noisy"].mean().unstack("drop_probs")
        slower = curves["with dropout"] < curves["without dropout"]
        assert list(slower.index[slower]) == [3, 4, 7, 8, 9, 10]
        by_epoch = above.groupby([recorded["epoch"], recorded["drop_probs"]]).mean().unstack()
        assert by_epoch.loc[1].between(0.165, 0.175).all() and (by_epoch.loc[3:] < -0.01).all(axis=None)
        assert (by_epoch.loc[3:, "with dropout"] > -0.035).all()                   # as notebook 2 says
        gap = last["train_acc_clean"] - last["test_acc"]
        assert recorded[["train_acc_noisy", "train_acc_clean"]].max().max() < 0.9 and (gap > 0.01).all(axis=None)
        assert (gap < 0.025).all(axis=None)
        assert clean[clean < 0].between(-0.03, -0.01).all() and clean[clean > 0].between(0.025, 0.04).all()
        assert abs(clean.mean() - 0.003) < 0.0005
        # Runs with the same seed begin with the same weights, whatever the rates.
        first = []
        for rates in arms.values():
            npx.random.seed(5)
            net = make_net(*rates)
            net.initialize(init.Normal(sigma=0.01))
            with autograd.record():
                net(np.ones((1, 784)))
            first.append([param.data() for param in net.collect_params().values()])
        assert all((one == other).all() for one, other in zip(*first))
        assert steadier[3] == 8 and steadier[6] == 4
    """,
    "07_beyond_the_lecture.ipynb": """
        with autograd.train_mode():                           # what is called noise is noise, at the rates named
            masked, noise = DropConnect(1000, 64, 0.5), GaussianNoise(0.5)(np.ones(100_000))
            masked.initialize(mxnet.init.One())
            sums = masked(np.ones((3, 1000)))
        assert (sums[0] == sums[1]).all() and abs(float(sums.mean()) - 1000) < 30 and float(sums.std()) > 10
        assert float(masked(np.ones((1, 1000))).std()) == 0   # predict mode
        assert abs(float(noise.mean()) - 1) < 0.03 and abs(float(noise.std()) - 1) < 0.03
        assert [[net[1]._rate, net[3]._rate] for (rate, seed), net in nets.items() if rate] == [[0.5, 0.5]] * len(seeds)
        # The comparison is fair: all four begin with the same weights.
        start = {}
        for noise in kinds_of_noise:
            net = make_net(noise)
            next(experiment.run(experiment.Settings(**common | {"lr": 1e-30}), data, net=net, yield_every=1))
            start[noise] = [param.data() for param in net.collect_params().values()]
        for weights in start.values():
            assert all(float(abs(a - b).max()) < 1e-20 for a, b in zip(weights, start["without dropout"]))
        # So do the two nets whose first layers are shown: the same unit stands above and below.
        first = {}
        for rate in (0.0, 0.5):
            net = experiment.mlp((512, 512), (rate, rate))
            settings = experiment.Settings(**common | {"lr": 1e-30}, drop_probs=(rate, rate))
            next(experiment.run(settings, data, net=net, yield_every=1))
            first[rate] = net[0].weight.data()
        assert float(abs(first[0.0] - first[0.5]).max()) < 1e-20
        # Train mode: at p = 0.5 more than twice the variance of predict mode.
        for seed in seeds:
            for layer in (1, 2):
                predict, train = (variance[0.5, seed][f"variance_{layer}_{mode}"] for mode in ("predict", "train"))
                assert (train > 2 * predict).all()
                predict, train = (variance[0.0, seed][f"variance_{layer}_{mode}"] for mode in ("predict", "train"))
                assert (train == predict).all()
        # The scaled pass is the geometric mean to eight digits, and not the arithmetic one.
        assert len(thinned) == 1024 and abs(three["scaled pass"] - three["geometric mean"]).max() < 5e-9
        assert abs(three["scaled pass"] - thinned.mean(axis=0)).max() > 0.2
        assert longer["epoch"].max() == 60 and set(longer["status"]) == {"finished"}
        # Recorded: what the prose says of each of the ten networks.
        assert list(ten["seed"]) == list(range(1, 11))
        of_rate = measured.set_index(["drop_probs", "seed"])
        for layer, times in ((1, 2.2), (2, 3.0)):
            name = f"variance_{layer}_predict"
            assert (of_rate.loc["0.5/0.5"][name] / of_rate.loc["0/0"][name]).between(0.3, 0.46).all()
            assert abs((ten[f"variance_{layer}_train"] / ten[name]).mean() - times) < 0.1
        assert (ten["two_entropy"] > 2.5 * ten["upright_entropy"]).all()
        assert (ten["two_disagreement"] < 0.2 * ten["two_entropy"]).all()
        assert (ten["two_scaled"] > 5 * ten["upright_scaled"]).all()
        assert ten["turned_right"].max() < 0.03 and ten["upright_right"].min() > 0.8
        assert (ten["noise_entropy"] < ten["two_entropy"]).all()
        assert ten["noise_entropy"].min() < 0.05 and ten["noise_entropy"].max() > 1
        memorised = recorded("much longer")["memorised"]
        assert len(memorised) == 3 and memorised.between(0.955, 0.99).all()
    """,
}
# What needs all 60,000 training images: a learning rate of 0.5 is too high for the sample.
CLAIMS_ON_FULL_DATA = {
    "02_mlp_from_scratch.ipynb": """
        assert len(data.train_images) == 60_000
        over = [test - noisy for test, noisy in zip(history.test_acc, history.train_acc_noisy)]
        assert over[0] > 0.08 and sum(each > 0 for each in over[2:]) <= 4
        assert with_dropout < without_dropout
        assert dropped > 4 * as_it_is
        assert max(history.test_acc) > 0.80 and history.train_acc_noisy[-1] > 0.85
    """,
    "03_gluon_dropout.ipynb": """
        over = [test - noisy for test, noisy in zip(history.test_acc, history.train_acc_noisy)]
        assert over[0] > 0.08 and sum(each > 0 for each in over[2:]) <= 4
        assert max(history.test_acc) > 0.80 and history.train_acc_noisy[-1] > 0.85
    """,
    "04_without_dropout.ipynb": """
        assert forgot.train_acc_noisy[0] > anew.train_acc_noisy[0] + 0.05   # it goes on from the last result
        assert forgot.train_loss[0] < anew.train_loss[0]
        def ends(label, column):
            return [getattr(history, column)[-1] for history in runs[label]]
        # L15, and L16's clean train accuracy: the arms are close. (One run in ten ends on a bad epoch, up to 0.06 low.)
        for column in ("train_acc_clean", "test_acc"):
            assert abs(sum(ends("with dropout", column)) - sum(ends("without dropout", column))) / 3 < 0.05
        assert all(0.7 < acc < 0.9 for label in runs for acc in ends(label, "test_acc"))
    """,
    "05_larger_models.ipynb": """
        for table in (few, noisy):
            assert set(table["seed"]) == {1, 2, 3} and set(table["status"]) == {"finished"}
            assert set(table["drop_prob_1"]) == set(table["drop_prob_2"]) == {0.0, 0.5}
        # Few images: without dropout the test loss climbs and ends higher; the accuracy hardly differs.
        turned = few[few["drop_prob_1"] == 0].groupby("run")["test_loss"]
        assert (turned.last() > turned.min() + 0.08).all()
        assert (pairs(few, "test_loss") < -0.05).all() and pairs(few, "test_acc").abs().max() < 0.04
        assert (few[few["drop_prob_1"] == 0].groupby("run")["train_acc_clean"].max() > 0.95).all()
        # Wrong labels: at least 4 points, every seed; without dropout it falls as labels are memorised.
        assert (pairs(noisy, "test_acc") >= 0.04).all()
        assert (pairs(noisy, "memorised") < -0.3).all()
        fallen = noisy[noisy["drop_prob_1"] == 0].groupby("run")
        assert (fallen["test_acc"].last() < fallen["test_acc"].max() - 0.05).all()
        assert (fallen["memorised"].last() > fallen["memorised"].first() + 0.3).all()
        # About a fifth of the wrong labels, as notebook 7 says.
        assert noisy.query("drop_prob_1 > 0 and epoch == 30")["memorised"].between(0.15, 0.25).all()
        forty = recorded[(recorded["label_noise"] == 0.4) & (recorded["drop_prob_1"] == 0)].groupby("run")
        turned_at = [recorded.loc[each, "epoch"].to_numpy() for each in
                     (forty["test_acc"].idxmax(), forty["test_loss"].idxmin())]
        assert (turned_at[0] < turned_at[1]).all()                               # the accuracy turns first
        # More and fewer images: ahead in the loss at every size; in the accuracy little with few, behind with all.
        assert sorted(by_images) == [1000, 2000, 5000, 10_000, 60_000]
        assert all((pairs(each, "test_loss").between(-0.3, -0.05)).all() for each in by_images.values())
        assert all((pairs(by_images[n], "test_loss").between(-0.23, -0.1)).all() for n in (1000, 5000, 10_000, 60_000))
        assert all(pairs(by_images[n], "test_acc").abs().max() < 0.02 for n in (1000, 5000, 10_000))
        assert all((pairs(by_images[n], "test_acc") > 0).all() for n in (1000, 5000))
        assert all(not (pairs(by_images[n], "test_acc") > 0).all() for n in (2000, 10_000))
        gained = {n: pairs(each, "test_loss").mean() for n, each in by_images.items()}
        assert min(gained, key=gained.get) == 1000
        assert pairs(by_images[60_000], "test_acc").between(-0.02, -0.005).all()
        all_images = by_images[60_000].query("drop_prob_1 == 0")
        lowest = all_images.loc[all_images.groupby("run")["test_loss"].idxmin()]
        assert (lowest["epoch"] < 10).all()
        assert (all_images.groupby("run")["test_loss"].last().to_numpy() > 1.33 * lowest["test_loss"].to_numpy()).all()
        best = by_images[60_000].groupby(["drop_prob_1", "seed"])["test_loss"].min().unstack("seed")
        assert (best.loc[0.0] - best.loc[0.5]).abs().max() < 0.02                # early stopping: about equal
        # On the machine that made the record to the last digit; elsewhere rounding may grow a little in two epochs.
        assert all(abs(a - b) < 0.03 for a, b in zip(live.test_loss, first.test_loss))
        with open(lesson_file("recorded/runs.csv")) as file:
            assert f",{first.test_loss[1]!r}," in file.read()                    # read as it was written
        # Shares of wrong labels.
        ends_of = noise.set_index(["label_noise", "drop_probs", "seed"])
        for share in (0.2, 0.4):
            accuracy, memorised = (ends_of.loc[share][name].unstack("seed") for name in ("test_acc", "memorised"))
            assert (accuracy.loc["0.5/0.5"] - accuracy.loc["0/0"] > 0.04).all()
            assert (accuracy.loc["0.5/0.5"] - accuracy.loc["0.2/0.5"]).between(0.0035, 0.0345).all()
            assert memorised.loc["0.5/0.5"].max() < memorised.loc["0.2/0.5"].min()
            assert memorised.loc["0.2/0.5"].max() < memorised.loc["0/0"].min()
        forty = ends_of.loc[0.4]["test_loss"].unstack("seed")
        assert (forty.loc["0.2/0.5"] < forty.loc["0.5/0.5"]).all()
        twenty = ends_of.loc[0.2]["test_loss"].unstack("seed")
        assert (twenty.loc["0.2/0.5"] < twenty.loc["0.5/0.5"]).nunique() == 2    # the seeds disagree
        assert (accuracy.loc["0/0"] - 0.7).abs().max() < 0.05 and (accuracy.loc["0.5/0.5"] - 0.8).abs().max() < 0.05
        # Large nets: without dropout ahead by about a point, and little between the losses.
        for name in ("1024-1024", "1024-1024-1024-1024"):
            part = large[large["num_hiddens"] == name]
            assert pairs(part, "test_acc").between(-0.025, -0.003).all()
            assert pairs(part, "test_loss").abs().max() < 0.04
            assert name == "1024-1024" or (pairs(part, "test_loss") > 0).all()
            ended = part[part["epoch"] == 10].groupby("drop_prob_1")[["train_acc_clean", "test_acc"]].mean()
            gap = ended["train_acc_clean"] - ended["test_acc"]
            assert 1.6 < gap[0.0] / gap[0.5] < 2.4
        alone = large[large["drop_prob_1"] == 0].groupby("run")["test_loss"]
        assert len(alone) == 6 and (alone.last() > alone.min()).sum() == 4
    """,
    "06_choosing_dropout.ipynb": """
        small, over, well, unstable = runs.values()
        assert [len(each) for each in runs.values()] == [3, 3, 3, 3]
        assert all(run.train_loss[-1] > 0.7 and abs(run.test_loss[-1] - run.train_loss[-1]) < 0.2 for run in small)
        assert all(run.train_loss[-1] < 0.2 and run.test_loss[-1] > min(run.test_loss) + 0.08 for run in over)
        climbs = [[run.test_loss[-1] - min(run.test_loss) for run in case] for case in (over, well)]
        assert all(climb < 0.7 * without and 0.01 < climb < 0.15 for without, climb in zip(*climbs))
        assert all(run.train_loss[0] > 5 and run.train_loss[-1] > 0.3 for run in unstable)
        # K-fold: 0.5 has a lower loss than 0 in every fold, and more accuracy in the mean; 0.8 is too much.
        assert len(folds) == 5 and sum(len(fold.test_labels) for fold in folds.values()) == 2000
        for fold in folds.values():
            counts = [int((fold.test_labels == label).sum()) for label in range(10)]
            of_pool = [int((pool.train_labels == label).sum()) for label in range(10)]
            assert all(abs(5 * count - whole) < 10 for count, whole in zip(counts, of_pool))
        losses = by_fold["test_loss"]
        assert (losses[0.5] < losses[0.0] - 0.1).all() and losses[0.5].max() < losses[0.0].min()
        right = by_fold["test_acc"]
        assert (right[0.5] > right[0.0]).sum() >= 4 and right[0.0].max() > right[0.5].min()
        assert (right[0.5] > right[0.2]).nunique() == 2 and (losses[0.5] < losses[0.2]).all()
        gap = last.groupby("drop_prob_1")["train_acc_clean"].mean() - means["test_acc"]
        assert gap[0.8] < 0.05 < gap[0.5] < gap[0.2] < gap[0.0]
        assert means["test_acc"][0.5] > means["test_acc"][0.0] + 0.02
        assert means["test_acc"][0.8] < means["test_acc"][0.5] and means["test_loss"][0.8] > means["test_loss"][0.5]
        assert last.groupby("drop_prob_1")["train_loss"].mean().is_monotonic_increasing
        assert last.groupby("drop_prob_1")["train_acc_clean"].mean().idxmin() == 0.8
        assert chosen == 0.5 and set(final["drop_probs"]) == {"0.5/0.5"}
        assert test_acc > means["test_acc"].max() + 0.04
        # The maps. No dropout, and 0.8 in the first layer, are ruled out; many others are not.
        ends, *_ = cells(by_rates, "drop_prob_1", "drop_prob_2", "test_acc")
        mean, low, high = ends.mean(2), ends.min(2), ends.max(2)
        star = mean.argmax()
        assert high[0, 0] < low.flat[star] and mean[0, 0] < mean.max() - 0.02
        assert high[2, 3] < low.flat[star]
        assert (mean[3] < mean.max() - 0.02).all() and star < 12 and (high >= low.flat[star]).sum() >= 4
        ends, *_ = cells(by_width, "num_hiddens", "drop_prob_1", "test_acc", row_labels=widths)
        assert ends[0, 0].min() > ends[0, 1].max() + 0.02 and ends[0, 2].max() < 0.15
        assert ends[1, 0].max() > ends[1, 1].min() and ends[1, 1].max() > ends[1, 0].min()
        assert ends[2, 1].min() > ends[2, 0].max() + 0.02 and 0.3 < ends[2, 2].mean() < 0.7
        ends, *_ = cells(by_decay, "drop_prob_1", "weight_decay", "test_acc")
        neither, dropout, decay, both = ends[0, 0], ends[1, 0], ends[0, 2], ends[1, 2]
        assert dropout.min() > neither.max() + 0.01 and decay.mean() > neither.mean() + 0.02
        assert abs(dropout.mean() - decay.mean()) < 0.03 and both.mean() < dropout.mean() + 0.01
        assert ends[1, 1].max() > dropout.min() and ends[1, 1].min() < dropout.max()
        assert both.mean() < dropout.mean()
        loss_of, clean_of = (cells(by_decay, "drop_prob_1", "weight_decay", each)[0] for each in
                             ("test_loss", "train_acc_clean"))
        assert abs(loss_of[1, 2] - loss_of[1, 0] - 0.1).max() < 0.05
        assert (both < dropout - 0.003).all() and (both > dropout - 0.035).all()
        assert (clean_of[1, 2] < clean_of[1, 0]).all() and (clean_of[1, 2] < clean_of[0, 2]).all()  # notebook 7
    """,
    "07_beyond_the_lecture.ipynb": """
        # What runs on the page; what is claimed of ten recorded seeds stands in notebooks/recorded/claims.
        # 1, 2. With 0.5 first the training labels are fitted less; dropout delays memorising, and does not prevent it.
        assert swapped["0.5/0.2"][0].train_acc_clean[-1] < swapped["0.2/0.5"][0].train_acc_clean[-1]
        memorised = longer.pivot(index="epoch", columns="drop_prob_1", values="memorised")
        assert (memorised[0.5][10:] < memorised[0.0][10:] - 0.2).all()
        assert memorised[0.0][60] > 0.97 and memorised[0.5][60] > memorised[0.5][30] + 0.1
        # 3. In predict mode less variance, at last not half.
        for layer in (1, 2):
            with_dropout, without = (lines(rate, f"variance_{layer}_predict") for rate in (0.5, 0.0))
            assert (with_dropout.max(axis=1) < without.min(axis=1)).all()
            assert with_dropout[-1].mean() < 0.5 * without[-1].mean()
        # What training added to a unit is much the same with dropout and without: they started alike.
        likeness = [numpy.corrcoef(one.ravel(), other.ravel())[0, 1] for one, other in zip(*added)]
        assert sum(each > 0.4 for each in likeness) >= 6
        # 4. One random pass is worse, fifty are as accurate, and their loss is lower.
        accuracy, mean_loss = averaged
        assert (accuracy[0] < -0.008).all() and abs(accuracy[-1]).max() < 0.01 and (mean_loss[-1] < -0.004).all()
        assert (mean_loss[0] > 0.02).all()
        # 7. Each noise helps.
        without, *with_noise = (history.test_acc[-1] for history in compared.values())
        assert len(with_noise) == 3 and min(with_noise) > without + 0.02
    """,
}

# The sample is small, and no result is claimed there: one seed will do, and few epochs where none is named later on.
ON_THE_SAMPLE = {
    "load_fashion_mnist()": 'load_fashion_mnist("sample")',
    "load_data_fashion_mnist(batch_size)": 'load_data_fashion_mnist(batch_size, source="sample")',
    '"seed": [1, 2, 3]': '"seed": [1]',
    "seeds = [1, 2, 3]": "seeds = [1]",
    '"num_epochs": 20': '"num_epochs": 2',
}


def with_claims(name: str, *, sample: bool) -> nbformat.NotebookNode:
    """Return a notebook with its claims as one more cell; with `sample` it runs on the small sample of the data."""
    notebook = nbformat.read(NOTEBOOKS / name, as_version=4)
    claims = CLAIMS.get(name, "")
    if sample:
        for cell in notebook.cells:
            for words, instead in ON_THE_SAMPLE.items():
                cell.source = cell.source.replace(words, instead)
    else:
        claims += CLAIMS_ON_FULL_DATA.get(name, "")
    notebook.cells.append(nbformat.v4.new_code_cell(textwrap.dedent(claims)))
    return notebook


def stderr_in(outputs) -> str:
    """Return what these outputs of cells say on standard error, warnings among it."""
    return "".join(each["text"] for each in outputs if each["output_type"] == "stream" and each["name"] == "stderr")
