/** Weights of a logistic model: one for each feature, and the bias. */
export interface LogisticModel {
  readonly weights: readonly number[];
  readonly bias: number;
}

export interface Example {
  readonly features: readonly number[];
  readonly isSlip: boolean;
}

/** Share of the loss that is the weights' size (on standardised features): enough to keep them finite. */
const ridge = 1e-4;
const rounds = 60;

/** Fits by Newton's method on standardised features, with an L2 penalty. Deterministic. */
export function fitLogistic(examples: readonly Example[], width: number): LogisticModel {
  const { mean, deviation } = momentsOf(examples, width);
  const size = width + 1;
  const beta = new Float64Array(size);
  const row = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { features, isSlip } of examples) {
      for (let i = 0; i < width; i++) row[i] = (features[i] - mean[i]) / deviation[i];
      row[width] = 1;
      let score = 0;
      for (let i = 0; i < size; i++) score += beta[i] * row[i];
      const probability = 1 / (1 + Math.exp(-score));
      const slope = probability * (1 - probability);
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        gradient[i] += (probability - (isSlip ? 1 : 0)) * row[i];
        for (let j = 0; j <= i; j++) hessian[i][j] += slope * row[i] * row[j];
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i] / examples.length + (i < width ? ridge * beta[i] : 0);
      for (let j = 0; j <= i; j++) {
        hessian[i][j] = hessian[i][j] / examples.length + (i === j ? ridge : 0);
        hessian[j][i] = hessian[i][j];
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      beta[i] -= step[i];
      largest = Math.max(largest, Math.abs(step[i]));
    }
    if (largest < 1e-9) break;
  }
  const weights = Array.from({ length: width }, (_, i) => beta[i] / deviation[i]);
  return { weights, bias: beta[width] - weights.reduce((sum, weight, i) => sum + weight * mean[i], 0) };
}

export function scoreOf({ weights, bias }: LogisticModel, features: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * features[i], bias);
}

function momentsOf(
  examples: readonly Example[],
  width: number,
): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const { features } of examples)
    for (let i = 0; i < width; i++) mean[i] += features[i] / examples.length;
  for (const { features } of examples) {
    for (let i = 0; i < width; i++) deviation[i] += (features[i] - mean[i]) ** 2 / examples.length;
  }
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) + 1e-9) };
}

/** Gaussian elimination with partial pivoting; the matrix is symmetric and positive definite. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]]));
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = column + 1; i < size; i++) {
      const factor = rows[i][column] / rows[column][column];
      for (let j = column; j <= size; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i][size];
    for (let j = i + 1; j < size; j++) value -= rows[i][j] * solution[j];
    solution[i] = value / rows[i][i];
  }
  return solution;
}
