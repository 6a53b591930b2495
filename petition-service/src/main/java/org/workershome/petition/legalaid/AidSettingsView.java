package org.workershome.petition.legalaid;

import java.util.List;

/**
 * The settings that the caller may see, newest first.
 *
 * @param inForce what holds for his own union today
 */
record AidSettingsView(AidSettingView inForce, List<AidSettingView> items) {
  AidSettingsView {
    items = List.copyOf(items);
  }
}
