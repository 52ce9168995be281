package org.tocsin.processor.fitting;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures on samples that the model has not seen: each fold is decided by a model of the others. How strongly weights
 * are pulled to zero is chosen inside those others as well, so that the choice sees nothing of the fold.
 */
public final class CrossValidation {
    /** From next to none to strong. */
    private static final double[] PULLS = {0.0003, 0.001, 0.003, 0.01, 0.03, 0.1};

    private final int classes;
    private final int folds;
    private final Runnable step;

    /**
     * @param classes how many classes there are
     * @param folds how many parts, 2 or more; samples are dealt out in turn, so their order decides which lie together
     * @param step run after every model that was fitted
     */
    public CrossValidation(int classes, int folds, Runnable step) {
        this.classes = classes;
        this.folds = folds;
        this.step = step;
    }

    /** The shares of the classes for each sample, in the order of the samples, none decided by a model that saw it. */
    public List<double[]> heldOut(List<Sample> samples) {
        double[][] out = new double[samples.size()][];
        for (int fold = 0; fold < folds; fold++) {
            List<Sample> others = part(samples, fold, false);
            LinearModel model = fit(others, pull(others));
            for (int at = fold; at < samples.size(); at += folds) {
                out[at] = model.shares(samples.get(at).values());
            }
        }
        return List.of(out);
    }

    /** The pull that gives the least log loss on held-out samples. */
    public double pull(List<Sample> samples) {
        double best = PULLS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double pull : PULLS) {
            double loss = 0;
            for (int fold = 0; fold < folds; fold++) {
                LinearModel model = fit(part(samples, fold, false), pull);
                for (Sample sample : part(samples, fold, true)) {
                    loss -= Math.log(Math.max(1e-300, model.shares(sample.values())[sample.answer()]));
                }
            }
            if (loss < least) {
                least = loss;
                best = pull;
            }
        }
        return best;
    }

    private LinearModel fit(List<Sample> samples, double pull) {
        LinearModel model = new SoftmaxRegression(classes, pull).fit(samples);
        step.run();
        return model;
    }

    private List<Sample> part(List<Sample> samples, int fold, boolean inside) {
        List<Sample> out = new ArrayList<>();
        for (int at = 0; at < samples.size(); at++) {
            if (at % folds == fold == inside) {
                out.add(samples.get(at));
            }
        }
        return out;
    }
}
