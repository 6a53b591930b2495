package org.workershome.kit.privacy;

import java.util.List;

/** The rings of a service: of the fields and of the index. Each has keys of its own. */
record KeyRings(KeyFile fields, KeyFile index) {
  List<KeyFile> all() {
    return List.of(fields, index);
  }
}
