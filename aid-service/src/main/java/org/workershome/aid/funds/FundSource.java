package org.workershome.aid.funds;

/** Where money comes from; a payment has exactly one source. */
public enum FundSource {
  CENTRAL_FISCAL,
  PROVINCIAL_FISCAL,
  CITY_FISCAL,
  COUNTY_FISCAL,
  UPPER_UNION_GRANT,
  OWN_UNION_FUND,
  DONATION,
  ADMIN_ALLOCATION,
  OTHER
}
