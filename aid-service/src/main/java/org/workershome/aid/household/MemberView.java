package org.workershome.aid.household;

import org.jspecify.annotations.Nullable;

/** A member, masked. */
record MemberView(String name, MemberRelation relation, @Nullable String citizenId) {}
