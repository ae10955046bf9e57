/** The part of ml-regression 6 that the fits use; the package ships no types. */
declare module 'ml-regression' {
  export class MultivariateLinearRegression {
    constructor(
      inputs: readonly (readonly number[])[],
      outputs: readonly (readonly number[])[],
      options?: { intercept?: boolean; statistics?: boolean },
    );
    /** One row a coefficient, one column an output. */
    weights: number[][];
    /** Standard error of the residuals. */
    stdError: number;
    /** Covariance of the coefficients, scaled by stdError². */
    stdErrorMatrix: { to2DArray(): number[][] };
  }
}
