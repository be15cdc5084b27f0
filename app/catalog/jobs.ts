import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'catalog.check_import': () => import('#catalog/jobs/check_import'),
    'catalog.run_import': () => import('#catalog/jobs/run_import'),
    'catalog.fetch_pictures': () => import('#catalog/jobs/fetch_pictures'),
  },
  recurring: [
    {
      name: 'catalog.look_for_due_pictures',
      everySeconds: 60,
      load: () => import('#catalog/jobs/look_for_due_pictures'),
    },
  ],
})
