package org.workershome.aid.funds;

import java.util.List;

/** The caller's funds, newest first; there are few of them. */
record FundPageView(List<FundView> items) {}
