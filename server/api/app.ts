import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';

export type App = FastifyInstance<Server>;
