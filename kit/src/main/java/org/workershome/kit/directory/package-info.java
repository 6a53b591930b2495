/**
 * Unions and their members as an outside register tells them: each service keeps its own copy, by
 * version, from compacted topics, with what was before, so that a name or a membership can be told
 * for any day. A service that has no copy, or an empty one, works without.
 *
 * <p>Features ask {@link org.workershome.kit.directory.Unions} and {@link
 * org.workershome.kit.directory.Members}. Start at {@code UnionCopy}; what is published, and how a
 * register is checked, is in {@code load}.
 */
@NullMarked
package org.workershome.kit.directory;

import org.jspecify.annotations.NullMarked;
