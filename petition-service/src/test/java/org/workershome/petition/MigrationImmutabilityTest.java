package org.workershome.petition;

import org.workershome.kit.testing.MigrationImmutabilitySuite;

class MigrationImmutabilityTest extends MigrationImmutabilitySuite {}
