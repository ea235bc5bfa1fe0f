/** A measure that is explained: what the methods page, the panels' links and the doc comments refer to by its id. */
export interface Method {
  readonly id: MethodId
  /** Where the measure command prints it; null where only the page shows it. */
  readonly field: string | null
  /** As they are cited, the same in every language. */
  readonly references: readonly string[]
}

const KARNEY = 'Karney, C. F. F. (2013). Algorithms for geodesics. Journal of Geodesy 87, 43-55.'
const SNYDER = 'Snyder, J. P. (1987). Map projections: a working manual. USGS Professional Paper 1395.'
const ESTER =
  'Ester, M., Kriegel, H.-P., Sander, J., Xu, X. (1996). A density-based algorithm for discovering clusters. KDD-96, 226-231.'
const WEIDMANN =
  'Weidmann, N. B. (2015). On the accuracy of media-based conflict event data. Journal of Conflict Resolution 59 (6), 1129-1149.'

const LEVINE =
  'Levine, N. (2015). CrimeStat: a spatial statistics program for the analysis of crime incident locations (v 4.02), chapter 4. Ned Levine & Associates and National Institute of Justice.'
const WANG =
  'Wang, B., Shi, W., Miao, Z. (2015). Confidence analysis of standard deviational ellipse and its extension into higher dimensional Euclidean space. PLoS ONE 10 (3), e0118537.'

/** All measures, in the order in which they are explained. */
export const METHODS = [
  {
    id: 'distance-from-base',
    field: 'distanceFromBaseKm',
    references: [
      KARNEY,
      'Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50 (4), 361-365.',
    ],
  },
  {
    id: 'countries-reached',
    field: 'countries',
    references: [],
  },
  {
    id: 'external-share',
    field: 'externalShare',
    references: [
      'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22 (158), 209-212.',
      'United Nations Statistics Division. Standard country or area codes for statistical use (M49).',
    ],
  },
  {
    id: 'mean-centre',
    field: 'meanCentre',
    references: [
      'Mardia, K. V., Jupp, P. E. (2000). Directional statistics. Wiley.',
      KARNEY,
      'Efron, B., Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall.',
    ],
  },
  {
    id: 'deviational-ellipse',
    field: 'ellipse',
    references: [SNYDER, LEVINE, WANG],
  },
  {
    id: 'standard-distance',
    field: 'standardDistanceKm',
    references: [LEVINE, WANG],
  },
  {
    id: 'hull',
    field: 'hull',
    references: [
      KARNEY,
      SNYDER,
      'Andrew, A. M. (1979). Another efficient algorithm for convex hulls in two dimensions. Information Processing Letters 9 (5), 216-219.',
    ],
  },
  {
    id: 'smallest-circle',
    field: 'smallestCircle',
    references: [
      'Sharir, M., Welzl, E. (1992). A combinatorial bound for linear programming and related problems. STACS 92, 569-579.',
    ],
  },
  {
    id: 'near-repeat',
    field: 'nearRepeat',
    references: [
      'Knox, E. G. (1964). The detection of space-time interactions. Applied Statistics 13 (1), 25-30.',
      "Chuang, Y., Ben-Asher, N., D'Orsogna, M. R. (2019). Local alliances and rivalries shape near-repeat terror activity of al-Qaeda, ISIS, and insurgents. PNAS 116 (42), 20898-20903.",
    ],
  },
  {
    id: 'clusters',
    field: 'clusters',
    references: [ESTER, WEIDMANN],
  },
  {
    id: 'episodes',
    field: 'episodes',
    references: [
      ESTER,
      'Birant, D., Kut, A. (2007). ST-DBSCAN: an algorithm for clustering spatial-temporal data. Data & Knowledge Engineering 60 (1), 208-221.',
    ],
  },
  {
    id: 'k-distance',
    field: null,
    references: [ESTER],
  },
  {
    id: 'new-ground',
    field: null,
    references: [],
  },
  {
    id: 'precision-band',
    field: null,
    references: [SNYDER],
  },
] as const satisfies readonly (Omit<Method, 'id'> & { readonly id: string })[]

export type MethodId = (typeof METHODS)[number]['id']
