package org.workershome.kit.privacy.rotation;

import java.util.List;

/**
 * Which keys there are, and what lies under which.
 *
 * @param left values that are not sealed under the active key, and entries that the active key of
 *     the index still lacks, documents of the search under another one: before a key may be
 *     removed, none
 */
public record KeysView(
    List<KeyView> fieldKeys, List<KeyView> indexKeys, List<KeyUseView> uses, long left) {}
