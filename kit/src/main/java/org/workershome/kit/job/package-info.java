/**
 * Work that takes longer than a request: started by a person or a part of ours, done by one replica
 * at a time, gone on with by another when that one dies, with progress to look at.
 *
 * <p>Start at {@link org.workershome.kit.job.Jobs} and {@link org.workershome.kit.job.JobHandler}.
 */
@NullMarked
package org.workershome.kit.job;

import org.jspecify.annotations.NullMarked;
