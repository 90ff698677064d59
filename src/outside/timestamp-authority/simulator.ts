import { randomBytes, sign } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { der, MalformedDer, read } from '#platform/asn1/index.ts'
import { oids, pemToDer, signedAttributes, signedData } from '#platform/cms/index.ts'
import { type Credentials, createAuthority, issueCertificate } from '#platform/pki/index.ts'
import {
  ButtonForm,
  type Buttons,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
