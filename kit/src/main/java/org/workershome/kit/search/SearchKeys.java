package org.workershome.kit.search;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.privacy.IndexKeys;

/**
 * The keys of tokens: those of the blind index. Documents are written under the active one and
 * found under each that is on the ring, so that a new key needs no pause: put it on the ring, make
 * it active, rotate ({@link SearchRotation} takes part), take the old one away.
 */
@Singleton
class SearchKeys {
  private final IndexKeys keys;

  SearchKeys(IndexKeys keys) {
    this.keys = keys;
  }

  /** Fresh: a hash serves one thread. */
  TokenHash active() {
    return new TokenHash(keys.active());
  }

  List<TokenHash> all() {
    return keys.all().stream().map(TokenHash::new).toList();
  }

  /** The key that documents of a generation were written with. */
  static String keyId(String generation) {
    return generation.substring(generation.indexOf(':') + 1);
  }

  /** What the documents of now are written with. */
  String generation() {
    return Tokenizer.VERSION + ":" + keys.activeId();
  }
}
