package org.workershome.gateway.forward.archteeth;

import org.workershome.gateway.admit.Admitted;

record CarrierThatDecides(Admitted admitted) {}
