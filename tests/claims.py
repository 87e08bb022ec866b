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
        with autograd.train_mode():
            share = float((dropout(np.ones((1000, 512)), drop_prob2) == 0).mean())
            assert abs(share - drop_prob2) < 0.01 and not two_calls_agree(X[:2])  # dropout is really on
        assert sum(param.size for param in params) == 784 * 256 + 256 + 256 * 512 + 512 + 512 * 10 + 10
        assert float(difference) < 1e-5
        assert len(history) == 10 and len(calm) == 3 and (drop_prob1, drop_prob2) == (0.2, 0.5)
        # The first benefit: without dropout the test loss turns and climbs, with it less, and it ends lower.
        without, with_it = runs["without dropout"].test_loss, runs["with dropout"].test_loss
        assert len(without) == len(with_it) == 30
        assert without[-1] > min(without) + 0.08 and with_it[-1] < without[-1] - 0.05
        assert with_it[-1] - min(with_it) < 0.5 * (without[-1] - min(without))
        train_loss = runs["without dropout"].train_loss
        assert train_loss[-1] < 0.6 * train_loss[without.index(min(without))]
        assert max(runs["without dropout"].train_acc_noisy) > 0.95
        assert runs["with dropout"].train_loss[-1] > train_loss[-1] + 0.05
        from d2l_utils.lesson import recorded
        from d2l_utils.sweep import matched_pairs
        ten = matched_pairs(recorded("sizes").query("train_size == 2000"), "drop_probs", "0.5/0.5", "0/0")
        assert len(ten) == 10 and (ten["test_loss_last_five"] < 0).all()
        assert round(ten["test_loss_last_five"].mean(), 2) == -0.16
        more = 100 * matched_pairs(recorded("more dropout"), "drop_probs", "0.5/0.9", "0.2/0.5")
        lower = more[["train_acc_noisy_last_five", "train_acc_clean_last_five"]].agg(["mean", "sem"]).round(1)
        assert lower.to_numpy().tolist() == [[-5.0, -1.9], [0.1, 0.2]]
    """,
    "03_gluon_dropout.ipynb": """
        assert 0 < net[1]._rate < net[3]._rate < 1 and isinstance(net[-1], nn.Dense)
        assert (from_gluon == mask * X / (1 - 0.5)).all() and (X.grad == mask / (1 - 0.5)).all()
        assert abs(float(mask.mean()) - 0.5) < 0.01           # 100,000 elements: dropout is really on
        for (p, who), row in rows.items():
            assert abs(row[0] - p) < 6 * (p * (1 - p) / 100_000) ** 0.5 + 1e-9
            assert abs(row[1] - 2) < 6 * (4 * p / (1 - p) / 100_000) ** 0.5 + 1e-6
            assert abs(row[3] - 1) < 3 * (4 * p / (1 - p) / 100_000) ** 0.5 + 1e-6
        assert abs(rows[0.9, "Gluon"][2] - 36) < 6 * 0.3 and abs(rows[0.9, "ours"][2] - 36) < 6 * 0.3
        assert len(history) == num_epochs == 10
        with autograd.record():
            nothing, all_of_it = nn.Dropout(1)(np.ones(4)), nn.Dropout(-0.5)(np.ones(4))
        assert np.isnan(nothing).all() and (all_of_it == 1).all()
        apart = [abs(one - other) for i, one in enumerate(ten) for other in list(ten)[:i]]
        assert (round(ten.min(), 3), round(ten.max(), 3)) == (0.807, 0.867)
        assert len(apart) == 45 and sum(each <= 0.01 for each in apart) == 12
        of_ten = recorded("lecture").query("drop_probs == '0.2/0.5'")
        assert (of_ten["train_acc_noisy"] > of_ten["train_acc_clean"]).sum() == 6    # noisy can end above clean
    """,
    "04_without_dropout.ipynb": """
        assert arms == {"with dropout": (0.2, 0.5), "without dropout": (0.0, 0.0)}
        assert [len(runs[label]) for label in arms] == [10, 10]
        assert net[1]._rate == net[3]._rate == 0              # the last run's arm is the one without
        from mxnet import autograd, np
        with autograd.train_mode():
            share = float((make_net(*arms["with dropout"])[3](np.ones((1000, 512))) == 0).mean())
        assert abs(share - 0.5) < 0.01                        # the arm called "with dropout" drops
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
        # The ten recorded pairs, in points, with minus without.
        pairs = 100 * matched_pairs(ends, *both)
        found = pairs[test_accs + train_accs].agg(["mean", "sem"]).round(1)
        assert len(pairs) == 10
        assert found.to_numpy().tolist() == [[0.2, 0.6, -0.5, 0.0, 0.6], [0.7, 0.4, 0.3, 0.7, 0.5]]
        last_five = pairs["test_acc_last_five"]
        assert (last_five > 0).sum() == 6 and (pairs["train_acc_noisy"] < 0).sum() == 7
        assert [round(pairs["test_acc"].min(), 1), round(pairs["test_acc"].max(), 1)] == [-3.2, 2.5]
        assert 0.4 < last_five.median() < 0.55                # half a point; in the prediction "within one point of 0"
        assert round(pairs["test_acc"].median(), 1) == 1.1
        assert all((pairs[each] > 0).sum() == 6 for each in ("train_acc_clean", "train_acc_clean_last_five"))
        # Without dropout two of the ten blow up, with it none.
        falls = curves.groupby(["drop_probs", "seed"])["train_acc_noisy"].agg(lambda a: a.diff().min())
        assert list(falls[falls < -0.02].index) == [("0/0", 3), ("0/0", 10)]
        calm = last_five.drop([3, 10])
        assert [round(calm.mean(), 2), round(calm.sem(), 2)] == [0.15, 0.28]
        of = curves.set_index(["drop_probs", "seed", "epoch"]).loc["0/0"].round(3)
        assert list(of.loc[3]["train_acc_noisy"][[4, 5]]) == [0.847, 0.640]
        assert list(of.loc[10]["test_acc"][[6, 7]]) == [0.854, 0.733]
        assert ends["test_acc"].between(0.80, 0.87).all()                          # as notebook 2 says
        gap = (ends["train_acc_clean"] - ends["test_acc"]).groupby(ends["drop_probs"]).mean()
        assert gap.between(0.015, 0.025).all()
        above_clean = (100 * measured.groupby("drop_probs").mean()).iloc[:, 0].round(1)
        assert above_clean.to_dict() == {"0.2/0.5": 0.4, "0/0": 1.2}
        assert (differences["clean, epochs 1 to 5"] > 0).all()
        found = (100 * differences).agg(["mean", "sem"]).round(1)
        assert found.to_numpy().tolist() == [[-0.8, 1.3, -2.2], [0.3, 0.4, 1.0]]
        by_epoch = curves.pivot(index="seed", columns=["drop_probs", "epoch"], values="train_acc_noisy")
        assert ((by_epoch["0.2/0.5"] < by_epoch["0/0"]).loc[:, 3:].sum() >= 7).all()
        mean = curves.groupby(["drop_probs", "epoch"])[["train_acc_noisy", "train_acc_clean", "test_acc"]].mean()
        assert ((mean.loc[("0.2/0.5", 10)] < mean.loc[("0/0", 10)]) == [True, False, False]).all()  # as cell-21 says
        over = mean["test_acc"] - mean["train_acc_noisy"]
        assert over.xs(1, level="epoch").between(0.165, 0.175).all()
        assert (over[over.index.get_level_values("epoch") > 2] < 0).all()
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
        assert (ten["turned_entropy"] > ten["upright_entropy"]).sum() == 4
        assert (ten["noise_entropy"] > ten["upright_entropy"]).sum() == 9
        sure = ten.loc[ten["noise_entropy"].idxmin()]
        assert [round(sure[f"{kind}_entropy"], 2) for kind in ("noise", "upright")] == [0.04, 0.47]
        of_ten = ten[["upright_entropy", "turned_entropy", "upright_disagreement", "noise_disagreement"]].mean()
        assert of_ten.round(2).tolist() == [0.38, 0.41, 0.08, 0.27]
        assert of_ten["noise_disagreement"] > ten[["two_disagreement", "turned_disagreement"]].mean().max()
        assert round(ten["turned_right"].mean(), 2) == 0.01
        # What is said in points: mean and standard error of ten pairs.
        differences = ten[["one_acc", "fifty_loss"]] - ten[["scaled_acc", "scaled_loss"]].to_numpy()
        assert (100 * differences).agg(["mean", "sem"]).round(1).to_numpy().tolist() == [[-3.2, -3.4], [0.2, 0.4]]
        assert round(100 * pairs.loc[0.4, ("memorised", "mean")]) == -22     # the recorded seeds; about 20
        of_order = pairs.loc[0.4].xs("mean", level=1).astype(float)
        assert (100 * of_order[["test_acc_last_five", "test_acc_at_best_loss"]]).round(1).tolist() == [4.1, 1.6]
        found = pd.concat(gaps).droplevel(1).xs("mean", axis=1, level=1).astype(float)
        assert (100 * found["test_acc_at_best_loss"])[:3].round(1).tolist() == [2.4, 0.5, 2.5]
        assert (100 * found["test_acc_last_five"])[3:].round(1).abs().tolist() == [2.5, 0.0]
        assert round(100 * found.loc["Gaussian noise minus with dropout", "memorised"], 1) == 1.5
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
        assert accuracy["dropout of 0.5 and 0.9"] < accuracy["dropout of 0.2 and 0.5"] < accuracy["no dropout"]
        assert dropped > 2.5 * as_it_is
        # At a low learning rate with much dropout the noisy curve is the lowest in every epoch, by more than a point.
        for noisy, clean, test in zip(calm.train_acc_noisy, calm.train_acc_clean, calm.test_acc):
            assert noisy < clean - 0.01 and noisy < test - 0.01
        # The lecture's run: test and clean jump together.
        steps = history.to_frame()[["test_acc", "train_acc_clean"]].diff()
        assert steps.corr().iloc[0, 1] > 0.9 and steps["test_acc"][3:].min() < 0
        assert max(history.test_acc) > 0.80 and history.train_acc_noisy[-1] > 0.85
    """,
    "03_gluon_dropout.ipynb": """
        over = [test - noisy for test, noisy in zip(history.test_acc, history.train_acc_noisy)]
        assert over[0] > 0.08 and sum(each > 0 for each in over[1:]) <= 4
        assert max(history.test_acc) > 0.80 and history.train_acc_noisy[-1] > 0.85
        jumps = [abs(b - a) for a, b in zip(history.test_acc[1:], history.test_acc[2:])]
        assert max(jumps) > 0.01                              # more than the noise costs: notebook 4 says 0.008
    """,
    "04_without_dropout.ipynb": """
        assert forgot.train_acc_noisy[0] > with_dropout.train_acc_noisy[0] + 0.1   # it goes on from the last result
        assert forgot.train_acc_noisy[0] > anew.train_acc_noisy[0] + 0.05
        assert all(0.7 < run.test_acc[-1] < 0.9 for run in runs.values())
    """,
    "05_larger_models.ipynb": """
        from d2l_utils.sweep import matched_pairs
        def pairs(table, quantity):
            return matched_pairs(table, "drop_prob_1", 0.5, 0.0)[quantity]
        for table in (few, noisy):
            assert set(table["seed"]) == {1, 2, 3} and set(table["status"]) == {"finished"}
            assert set(table["drop_prob_1"]) == set(table["drop_prob_2"]) == {0.0, 0.5}
        for _, runs in recorded("large").groupby("num_hiddens"):  # the loss is higher in all six pairs
            assert (pairs(runs, "test_loss_last_five") > 0.009).all()
        for size, runs in recorded("sizes").groupby("train_size"):
            assert (abs(pairs(runs, "test_acc_last_five").mean()) < 0.0025) == (size != 5_000)
        # Few images: without dropout the test loss climbs and ends higher; the accuracy hardly differs.
        climb = {rate: runs.groupby("run")["test_loss"].agg(lambda losses: losses.iloc[-1] - losses.min()).to_numpy()
                 for rate, runs in few.groupby("drop_prob_1")}
        assert (climb[0.0] > 0.08).all() and (climb[0.5] < 0.1).all() and climb[0.5].mean() < climb[0.0].mean() / 2
        assert (pairs(few, "test_loss") < -0.05).all() and pairs(few, "test_acc").abs().max() < 0.025
        assert (few[few["drop_prob_1"] == 0].groupby("run")["train_acc_clean"].max() > 0.95).all()
        right = few[few["drop_prob_1"] == 0].groupby("run")["test_acc"]
        assert (right.max() - right.last() < 0.025).all()                          # it stays about where it is
        # Wrong labels: at least 4 points, every seed; without dropout it falls as labels are memorised.
        assert (pairs(noisy, "test_acc") >= 0.04).all() and (pairs(noisy, "memorised") < -0.3).all()
        fallen = noisy[noisy["drop_prob_1"] == 0].groupby("run")
        assert (fallen["test_acc"].last() < fallen["test_acc"].max() - 0.05).all()
        assert (fallen["memorised"].last() > fallen["memorised"].first() + 0.3).all()
        # About a fifth of the wrong labels, as notebook 7 says.
        assert noisy.query("drop_prob_1 > 0 and epoch == 30")["memorised"].between(0.15, 0.25).all()
        assert noisy.query("drop_prob_1 == 0 and epoch == 30")["memorised"].between(0.7, 0.9).all()
        # The recorded runs; notebooks/recorded/claims has what their means show.
        assert sorted(set(sizes["train_size"])) == [1000, 2000, 5000, 10_000, 60_000]
        lead = {n: pairs(each, "test_loss_last_five").mean() for n, each in sizes.groupby("train_size")}
        assert min(lead.values()) > -0.17 and -0.115 < max(lead.values()) < -0.105
        assert all((pairs(each, "test_loss_last_five") < 0).all() for _, each in sizes.groupby("train_size"))
        of_2000 = sizes[sizes["train_size"] == 2000].set_index("drop_prob_1")
        climbed = (of_2000["test_loss"] - of_2000["best_test_loss"]).groupby("drop_prob_1").mean()
        assert climbed.round(2).to_dict() == {0.0: 0.20, 0.5: 0.04}
        # Both stopped at their lowest loss; and the one without dropout stopped, the other not.
        for n, each in sizes.groupby("train_size"):
            behind = -pairs(each, "best_test_loss").mean()
            assert round(behind, 2) in (0.01, 0.02) and 0.86 < 1 + behind / lead[n] < 0.96
            ahead = 100 * pairs(each, "test_acc_at_best_loss")
            if 2_000 <= n <= 10_000:
                assert 0.5 < ahead.mean() < 0.8
            else:
                assert abs(ahead.mean()) < 2 * ahead.sem()
            ends = each.groupby("drop_prob_1")[["test_loss_last_five", "best_test_loss"]].mean()
            assert ends.loc[0.0, "best_test_loss"] < ends.loc[0.5, "test_loss_last_five"] + 0.005
        of_5000 = 100 * pairs(sizes[sizes["train_size"] == 5000], "test_acc_last_five")
        assert [round(of_5000.mean(), 1), round(of_5000.sem(), 1)] == [0.9, 0.2]
        for _, each in cases[cases["label_noise"] > 0].groupby(case):
            assert 0.8 < 100 * pairs(each, "test_acc_at_best_loss").mean() < 3.4
        tenth = {arm: sum(run.test_loss[9] for run in large_runs[f"{arm} dropout, two layers"]) / 3
                 for arm in ("with", "without")}
        assert abs(tenth["with"] - tenth["without"]) < 0.005
        for _, each in recorded("more wrong labels").groupby("label_noise"):
            ahead = matched_pairs(each, "drop_probs", "0.5/0.5", "0.2/0.5")
            assert len(ahead) == 10 and (ahead["test_acc_last_five"] > 0).all() and (ahead["memorised"] < 0).all()
        for _, each in cases[cases["label_noise"] > 0].groupby(case):
            assert len(pairs(each, "test_acc")) == 10 and (pairs(each, "test_acc_last_five") > 0).all()
        labels = {name: [set(runs["drop_prob_1"]), set(runs["num_hiddens"].str.count("-") + 1)] for name, (_, runs) in
                  zip(large_runs, large.groupby(["num_hiddens", "drop_prob_1"], sort=False))}
        assert labels == {f"{arm} dropout, {number} layers": [{rate}, {layers}] for number, layers in
                          (("two", 2), ("four", 4)) for arm, rate in (("without", 0.0), ("with", 0.5))}
        # On the machine that made the record the same to the last digit; elsewhere rounding may grow a little.
        assert abs(live.test_loss[0] - first.test_loss[0]) < 0.03
    """,
    "06_choosing_dropout.ipynb": """
        small, over, well, unstable = runs.values()
        assert [len(each) for each in runs.values()] == [3, 3, 3, 3]
        assert all(run.train_loss[-1] > 0.7 and abs(run.test_loss[-1] - run.train_loss[-1]) < 0.2 for run in small)
        assert all(run.train_loss[-1] < 0.2 and run.test_loss[-1] > min(run.test_loss) + 0.08 for run in over)
        climbs = [[run.test_loss[-1] - min(run.test_loss) for run in case] for case in (over, well)]
        assert all(climb < 0.7 * without and climb < 0.15 for without, climb in zip(*climbs))
        assert all(run.train_loss[0] > 5 and run.train_loss[-1] > 0.3 for run in unstable)
        # K-fold: 0.5 has a lower loss than 0 in every fold, and more accuracy in the mean; 0.8 is too much.
        assert len(folds) == 5 and sum(len(fold.test_labels) for fold in folds.values()) == 2000
        for fold in folds.values():
            counts = [int((fold.test_labels == label).sum()) for label in range(10)]
            of_pool = [int((pool.train_labels == label).sum()) for label in range(10)]
            assert all(abs(5 * count - whole) < 10 for count, whole in zip(counts, of_pool))
        assert 0.815 < float((pool.train_labels == pool.train_true_labels).mean()) < 0.825
        losses = by_fold["test_loss"]
        assert (losses[0.5] < losses[0.0] - 0.1).all() and losses[0.5].max() < losses[0.0].min()
        right = by_fold["test_acc"]
        assert (losses[0.5] < losses[0.2]).all() and (losses[0.2] < losses[0.0]).all()
        assert (right[0.5] > right[0.0]).all() and right[0.0].max() > right[0.5].min()
        assert (right[0.5] > right[0.2]).sum() == 3
        gap = last.groupby("drop_prob_1")["train_acc_clean"].mean() - means["test_acc"]
        assert gap[0.8] < 0.05 < gap[0.5] < gap[0.2] < gap[0.0]
        assert means["test_acc"][0.5] > means["test_acc"][0.0] + 0.02
        assert means["test_acc"][0.8] < means["test_acc"][0.5] and means["test_loss"][0.8] > means["test_loss"][0.5]
        assert last.groupby("drop_prob_1")["train_acc_clean"].mean().idxmin() == 0.8
        assert chosen == 0.5 and set(final["drop_probs"]) == {"0.5/0.5"}
        assert test_acc > means["test_acc"].max() + 0.04
        # The maps; notebooks/recorded/claims has what their means show. The live cells are recorded ones.
        assert live["run"].nunique() == 4 and set(live["seed"]) == {1}
        of_seed = by_rates.query("seed == 1").set_index("drop_probs")["test_acc"]
        assert (live.groupby("drop_probs")["test_acc"].last() - of_seed).abs().max() < 0.05
        assert len(behind) == 10 and behind.mean().idxmin() == "0.5/0" and (behind["0/0"] > 0).all()
        assert behind.filter(regex="^0.8/").mean().between(0.03, 0.115).all()
        assert [round(100 * each, 1) for each in (behind["0/0"].mean(), behind["0/0"].sem())] == [3.7, 0.2]
        band = {"0.5/0", "0.5/0.2", "0.5/0.5", "0.2/0.2", "0.2/0.5", "0.2/0.8", "0/0.5", "0/0.8"}
        assert set(behind.mean().nsmallest(8).index) == band and behind.mean()[list(band)].max() < 0.012
        of_width = by_width.groupby(["num_hiddens", "drop_prob_1"])["test_acc_last_five"].mean().unstack()
        assert list(of_width.loc[widths].idxmax(axis=1)) == [0.0, 0.2, 0.5]
        change = 100 * gains.groupby("num_hiddens").agg(["mean", "sem"])
        assert change.loc["32-32", [0.2, 0.5]].round(1).tolist() == [-0.9, 0.3, -7.0, 0.4]
        assert change.loc["512-512", [0.5, 0.9]].round(1).tolist() == [4.7, 0.3, -27.0, 1.4]
        of_decay = by_decay.set_index(["drop_prob_1", "weight_decay", "seed"])[quantities]
        worse = of_decay.loc[0.5, 0.01] - of_decay.loc[0.5, 0.0]
        assert len(worse) == 10 and (worse["test_acc_last_five"] < 0).all() and (worse["test_loss_last_five"] > 0).all()
        def gain(rate, decay, quantity):  # over neither, in points: mean and standard error
            gained = 100 * (of_decay.loc[rate, decay] - of_decay.loc[0.0, 0.0])[quantity]
            return [round(gained.mean(), 1), round(gained.sem(), 1)]
        assert gain(0.5, 0.0, "test_acc_last_five") == [4.7, 0.3]
        assert gain(0.0, 0.01, "test_acc_last_five") == [2.8, 0.3]
        assert abs(gain(0.5, 0.001, "test_acc_last_five")[0] - 4.7) < 1
        assert gain(0.5, 0.0, "test_acc_at_best_loss") == [1.0, 0.2]
        at_best, error = gain(0.0, 0.01, "test_acc_at_best_loss")
        assert abs(at_best) < 2 * error
        # Dropout in a linear model is ridge regression, scaled by the features' squares.
        for p in (0.1, 0.2, 0.5, 0.8):
            w, formula = trained(p), ridge(p / (1 - p) * squares)
            assert distance(w, formula) < 0.01 and found[p]["off"] < 0.01
            assert found[p]["off, equal strengths"] > 0.3
            assert distance(w, ridge(squares * 0)) > 0.3                         # it is not least squares
        lengths = [found[p]["length of w"] for p in sorted(found)]
        assert lengths == sorted(lengths, reverse=True)
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
