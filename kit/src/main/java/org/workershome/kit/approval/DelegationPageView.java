package org.workershome.kit.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of delegations, newest first. */
record DelegationPageView(List<DelegationView> items, @Nullable String next) {}
