package org.workershome.kit.audit;

import jakarta.inject.Singleton;

/** What an {@link AuditResource} needs, in one piece for its subclasses' constructors. */
@Singleton
public final class AuditDesk {
  private final AuditSearch search;
  private final ChainLag chain;

  AuditDesk(AuditSearch search, ChainLag chain) {
    this.search = search;
    this.chain = chain;
  }

  AuditSearch search() {
    return search;
  }

  ChainLag chain() {
    return chain;
  }
}
