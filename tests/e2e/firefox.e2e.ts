import { firefoxDriver } from './drivers/firefox.ts';
import { nothingComplainedOf, useStage } from './stage.ts';
import { articleSuite } from './suites/articles.ts';
import { changeSuite } from './suites/changes.ts';
import { chatSuite } from './suites/chat.ts';
import { pageSuite } from './suites/pages.ts';
import { popupSuite } from './suites/popup.ts';
import { reportSuite } from './suites/report.ts';
import { reportExportSuite } from './suites/report-export.ts';
import { tooltipSuite } from './suites/tooltip.ts';
import { voiceSuite } from './suites/voice.ts';
import { workbenchSuite } from './suites/workbench.ts';
import { workbenchCompareSuite } from './suites/workbench-compare.ts';

const stage = useStage(extension => firefoxDriver({ extension }), 'firefox-mv3');

pageSuite(stage);
changeSuite(stage);
chatSuite(stage);
tooltipSuite(stage);
voiceSuite(stage);
popupSuite(stage);
reportSuite(stage);
reportExportSuite(stage);
workbenchSuite(stage);
workbenchCompareSuite(stage);
articleSuite(stage, { savedPagesAtMost: 6 });
nothingComplainedOf(stage);
