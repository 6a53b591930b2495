package org.workershome.kit.archteeth;

import jakarta.inject.Singleton;

@Singleton
class MutableBean {
  int lastCaller;
}
