import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, services } from '@adonisjs/drive'
import type { InferDriveDisks } from '@adonisjs/drive/types'

const s3Disk = (visibility: 'public' | 'private') =>
  services.s3({
    credentials: {
      accessKeyId: env.get('AWS_ACCESS_KEY_ID', ''),
      secretAccessKey: env.get('AWS_SECRET_ACCESS_KEY', ''),
    },
    region: env.get('AWS_REGION', 'auto'),
    bucket: env.get('S3_BUCKET', ''),
    endpoint: env.get('S3_ENDPOINT'),
    visibility,
  })

const driveConfig = defineConfig({
  default: env.get('DRIVE_DISK'),
  services: {
    fs: services.fs({
      location: app.makePath('tmp/files', app.inTest ? 'test' : 'app'),
      serveFiles: true,
      routeBasePath: '/files',
      visibility: 'public',
    }),
    s3: s3Disk('public'),
    /** Files that no address serves: what people upload for the program to read. */
    documents:
      env.get('DRIVE_DISK') === 's3'
        ? s3Disk('private')
        : services.fs({
            location: app.makePath('tmp/documents', app.inTest ? 'test' : 'app'),
            visibility: 'private',
          }),
  },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
