package org.workershome.kit.archteeth.unmarked;

record MayBeNull(String word) {}
