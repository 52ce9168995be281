package org.tocsin.processor.fitting;

/** Solves equations whose matrix is symmetric and positive definite (Cholesky). */
final class PositiveDefinite {

    private PositiveDefinite() {}

    /**
     * The x of {@code matrix x = right}.
     *
     * @param matrix its lower half is read, and overwritten
     * @param right the right side
     */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            double[] line = matrix[column];
            double square = line[column];
            for (int k = 0; k < column; k++) {
                square -= line[k] * line[k];
            }
            line[column] = Math.sqrt(square);
            for (int row = column + 1; row < size; row++) {
                double[] below = matrix[row];
                double sum = below[column];
                for (int k = 0; k < column; k++) {
                    sum -= below[k] * line[k];
                }
                below[column] = sum / line[column];
            }
        }
        double[] out = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                out[row] -= matrix[row][k] * out[k];
            }
            out[row] /= matrix[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                out[row] -= matrix[k][row] * out[k];
            }
            out[row] /= matrix[row][row];
        }
        return out;
    }
}
