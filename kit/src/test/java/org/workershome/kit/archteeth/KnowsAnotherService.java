package org.workershome.kit.archteeth;

import org.workershome.gateway.planted.ForeignWord;

record KnowsAnotherService(ForeignWord word) {}
