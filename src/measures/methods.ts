/** A measure in words: what the methods page, the panels' links and the doc comments (by id) refer to. */
export interface Method {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly units: string
  readonly formula: string
  /** When it can't be given. */
  readonly undefinedWhen: string
  /** Where the measure command prints it; null where only the page shows it. */
  readonly field: string | null
  readonly references: readonly string[]
}

const KARNEY = 'Karney, C. F. F. (2013). Algorithms for geodesics. Journal of Geodesy 87, 43-55.'
const SNYDER = 'Snyder, J. P. (1987). Map projections: a working manual. USGS Professional Paper 1395.'
const ESTER =
  'Ester, M., Kriegel, H.-P., Sander, J., Xu, X. (1996). A density-based algorithm for discovering clusters. KDD-96, 226-231.'
const WEIDMANN =
  'Weidmann, N. B. (2015). On the accuracy of media-based conflict event data. Journal of Conflict Resolution 59 (6), 1129-1149.'

/** What goes into every measure. */
export const GOES_IN = [
  'Only features with the role "incident" are counted. Features of one case are one case in the external share and in the numbers of the countries.',
  'Spatial measures use incidents placed at a site, a city or a district. Points of provinces and countries are centroids; they and incidents without a position are left out, and their number is shown.',
  'An incident belongs to a window of time when its interval of days overlaps it; both bounds are included. One that only partly overlaps is possible, not certain: it is measured, and the number of such incidents is shown.',
  'Distances and areas are those of the WGS84 ellipsoid. The mean centre, the plane of the ellipse and the neighbourhoods of clusters use a sphere of 6371.0088 km.',
] as const

/** All measures, in the order in which they are explained. */
export const METHODS: readonly Method[] = [
  {
    id: 'distance-from-base',
    name: 'Distance from base',
    definition:
      'How far incidents lie from the base: the median, the 90th percentile, the maximum, and the frontier, which is every incident that set a new maximum in the order of start, then id. The first incident always opens the frontier, even at 0 km.',
    units: 'km',
    formula:
      'WGS84 geodesic; quantiles by linear interpolation between order statistics (type 7): with h = (n - 1) q, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]), ranks from 0.',
    undefinedWhen: 'There is no located incident.',
    field: 'distanceFromBaseKm',
    references: [
      KARNEY,
      'Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50 (4), 361-365.',
    ],
  },
  {
    id: 'countries-reached',
    name: 'Countries reached',
    definition:
      'Distinct ISO 3166-1 countries, each with its first incident (earliest start, then id) and its number of cases; the same for first-level areas where they are coded.',
    units: 'cases',
    formula: 'A case counts once in every country in which it has an incident.',
    undefinedWhen: 'Never; without incidents the list is empty.',
    field: 'countries',
    references: [],
  },
  {
    id: 'external-share',
    name: 'External share',
    definition:
      'Cases outside the base country, of all cases. A case is outside if any of its places is; an incident without a country is in neither number. Attacks, foiled plots and arrests are also shown apart.',
    units: 'cases of cases',
    formula: 'outside / total, shown as the two numbers first and as a percentage second.',
    undefinedWhen: 'Never; without incidents it is 0 of 0.',
    field: 'externalShare',
    references: [],
  },
  {
    id: 'mean-centre',
    name: 'Mean centre',
    definition:
      'Where the located incidents balance on the globe, for the period and for each year. The shift between two periods is the geodesic from one centre to the other, with its initial azimuth.',
    units: 'degrees; the shift in km and degrees clockwise from north',
    formula:
      'Sum of the unit vectors (cos lat cos lon, cos lat sin lon, sin lat), normalised; shift: WGS84 geodesic.',
    undefinedWhen: 'There is no located incident, or the mean vector is shorter than 1e-9.',
    field: 'meanCentre',
    references: ['Mardia, K. V., Jupp, P. E. (2000). Directional statistics. Wiley.', KARNEY],
  },
  {
    id: 'deviational-ellipse',
    name: 'Deviational ellipse',
    definition:
      'Direction and width of the scatter of incidents. In two dimensions it holds about 63 % of a normal scatter, not 68 %. Below 10 incidents it is shown with a warning.',
    units:
      'semi-axes in km, azimuth of the major one in degrees clockwise from north in [0, 180), area in km2',
    formula:
      'Spherical Lambert azimuthal equal-area plane at the mean centre; covariance about the mean of the projected coordinates with denominator n - 2; semi-axes = sqrt(2 x eigenvalue); area = pi a b.',
    undefinedWhen:
      'There are fewer than 3 located incidents, or they lie at one place or on one line (smaller eigenvalue at most 1e-9 of the larger).',
    field: 'ellipse',
    references: [
      SNYDER,
      'Yuill, R. S. (1971). The standard deviational ellipse: an updated tool for spatial description. Geografiska Annaler B 53 (1), 28-39.',
    ],
  },
  {
    id: 'standard-distance',
    name: 'Standard distance',
    definition: 'How widely incidents scatter, as one number.',
    units: 'km',
    formula: 'Square root of the sum of the two eigenvalues of the deviational ellipse.',
    undefinedWhen: 'There are fewer than 3 located incidents, or they lie at one place.',
    field: 'standardDistanceKm',
    references: [
      'Bachi, R. (1963). Standard distance measures and related methods for spatial analysis. Papers of the Regional Science Association 10, 83-132.',
    ],
  },
  {
    id: 'hull',
    name: 'Hull',
    definition:
      'The area inside the smallest convex outline of all located incidents. Beside it the 95 % hull: the same without the floor(0.05 n) incidents farthest from the mean centre; of incidents equally far the later ones go first.',
    units: 'km2, and the number of vertices',
    formula:
      'Convex hull with great-circle edges, found in the gnomonic plane at the mean centre; area of the polygon of its vertices joined by WGS84 geodesics.',
    undefinedWhen:
      'There are fewer than 3 places, the places lie on one great circle, or an incident lies 85 degrees or more from the mean centre.',
    field: 'hull',
    references: [
      KARNEY,
      SNYDER,
      'Andrew, A. M. (1979). Another efficient algorithm for convex hulls in two dimensions. Information Processing Letters 9 (5), 216-219.',
    ],
  },
  {
    id: 'clusters',
    name: 'Clusters',
    definition:
      'Groups of incidents that lie close together (DBSCAN). A core has at least the minimum of incidents within eps, itself included; cores within eps of each other are one cluster; an edge is in reach of a core without being one and goes to its nearest core (ties: the smaller number); all else is noise. Clusters are numbered by their earliest core incident. By default eps is 50 km and the minimum 4: about 80 % of media-based events in Afghanistan lie within 50 km of their stated place, so finer clusters are finer than the truth. Near-repeat studies of these groups use 20 km.',
    units: 'incidents; eps in km',
    formula: 'Great-circle distance (haversine) <= eps.',
    undefinedWhen: 'Never; without incidents there is no cluster.',
    field: 'clusters',
    references: [ESTER, WEIDMANN],
  },
  {
    id: 'k-distance',
    name: 'k-distance',
    definition:
      'For every incident the distance to its (minimum - 1)-th nearest other incident, in ascending order: drawn so that eps can be chosen where the curve bends; it is never chosen silently. Many incidents share the point of a city, so a flat run at 0 is normal.',
    units: 'km',
    formula: 'Great-circle distance (haversine), sorted.',
    undefinedWhen: 'There are fewer located incidents than the minimum, or the minimum is 1.',
    field: null,
    references: [ESTER],
  },
  {
    id: 'new-ground',
    name: 'New ground',
    definition:
      'First-level areas, or countries where none is coded, that are active for the first time among the incidents measured, by year.',
    units: 'areas per year',
    formula: 'An area counts in the year in which its first incident starts.',
    undefinedWhen: 'Never; without incidents the list is empty.',
    field: null,
    references: [],
  },
  {
    id: 'precision-band',
    name: 'Precision band',
    definition:
      'How much the stated radius of each place leaves open: every incident is drawn anew inside the disc of its radius 200 times, and maximum distance, hull area and mean centre are computed each time. Shown is the band from the 5 % to the 95 % quantile, never a new value. The generator is seeded: the same incidents give the same band.',
    units: 'those of the measure',
    formula:
      'Uniform in the spherical cap; generator mulberry32, seed 20240322, incidents in the order of start, then id; quantiles of type 7.',
    undefinedWhen: 'The measure itself is undefined, or becomes so in a draw.',
    field: null,
    references: [SNYDER],
  },
]
