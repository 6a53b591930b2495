package org.workershome.kit.archteeth;

record VagueManager(String of) {}
