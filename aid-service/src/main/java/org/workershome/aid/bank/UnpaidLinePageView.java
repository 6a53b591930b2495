package org.workershome.aid.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments to be seen to, newest first. */
record UnpaidLinePageView(List<UnpaidLineView> items, @Nullable String next) {}
