package org.workershome.kit.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * Which unions; what is null does not matter.
 *
 * @param topOnly those without a union above
 * @param parent code of the union directly above
 * @param under the union at this place and all below it
 * @param name a part of the name of today
 * @param on the day on which they must exist
 */
public record UnionFilter(
    boolean topOnly,
    @Nullable String parent,
    @Nullable UnionPath under,
    @Nullable String name,
    @Nullable String creditCode,
    @Nullable LocalDate on) {}
