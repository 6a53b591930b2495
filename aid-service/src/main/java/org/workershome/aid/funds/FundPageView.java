package org.workershome.aid.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the caller's funds, newest first. */
record FundPageView(List<FundView> items, @Nullable String next) {}
