package org.workershome.petition.legalaid;

import org.jspecify.annotations.Nullable;

/** Which applications of the caller's scope a list is about. */
record LegalAidFilter(
    @Nullable LegalAidState state,
    @Nullable LegalAidMatter matter,
    @Nullable Boolean greenChannel) {}
