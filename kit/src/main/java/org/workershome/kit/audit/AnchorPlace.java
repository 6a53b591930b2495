package org.workershome.kit.audit;

import org.workershome.kit.audit.seal.Anchor;

/** Somewhere outside of the database where heads of the chain are kept. */
public interface AnchorPlace {
  /** Keeps it, or throws; the same anchor may come twice. */
  void keep(Anchor anchor);
}
